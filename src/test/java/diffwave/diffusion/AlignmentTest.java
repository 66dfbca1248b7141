package diffwave.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Aligned steps agree with the golden schedules, made to 13 digits beside lmnt's own program. */
class AlignmentTest {

    private record Case(String name, JsonNode rows, Schedule training, Schedule own, boolean inside) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = AlignmentTest.class.getResourceAsStream("/golden/schedules.json")) {
            JsonNode root = new ObjectMapper().readTree(in);
            List<Case> cases = new ArrayList<>();
            root.get("schedules").properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                boolean t50 = value.get("training").asText().equals("T50");
                Schedule training = t50 ? Schedule.linear(50, 1e-4, 0.05) : Schedule.linear(200, 1e-4, 0.02);
                double[] beta = new double[value.get("rows").size()];
                for (int i = 0; i < beta.length; i++) {
                    beta[i] = value.get("rows").get(i).get("beta").asDouble();
                }
                cases.add(new Case(
                        entry.getKey(),
                        value.get("rows"),
                        training,
                        Schedule.of(beta),
                        value.get("inside").asBoolean()));
            });
            assertThat(cases).hasSize(28);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void alignsAsTheGoldenFileOrNamesTheEntryThatHasNoPlace(Case c) {
        if (c.inside()) {
            double[] t = Alignment.align(c.training(), c.own());
            for (int s = 0; s < t.length; s++) {
                JsonNode row = c.rows().get(s);
                assertThat(t[s]).as("entry %d", s).isCloseTo(row.get("t").asDouble(), within(1e-9));
                assertThat(c.own().alphaBar(s)).isCloseTo(row.get("alpha_bar").asDouble(), within(1e-12));
            }
        } else {
            int first = 0;
            while (!c.rows().get(first).get("t").isNull()) {
                first++;
            }
            assertThatThrownBy(() -> Alignment.align(c.training(), c.own()))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("Entry " + (first + 1) + " of the schedule");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void repairedSchedulesAlignAndKeepTheirLength(Case c) {
        Schedule repaired;
        try {
            repaired = Alignment.repair(c.training(), c.own());
        } catch (Problem cannot) {
            assertThat(cannot).hasMessageContaining("cannot be repaired");
            return;
        }
        assertThat(repaired.steps()).isEqualTo(c.own().steps());
        double[] t = Alignment.align(c.training(), repaired);
        for (int s = 0; s < t.length; s++) {
            assertThat(t[s]).isBetween(0.0, c.training().steps() - 1.0);
            if (s > 0) {
                assertThat(t[s]).isGreaterThanOrEqualTo(t[s - 1]);
            }
        }
        if (c.inside()) {
            assertThat(repaired).isEqualTo(c.own());
        }
    }

    @Test
    void aFullScheduleAlignsWithItself() {
        Schedule training = Schedule.linear(50, 1e-4, 0.05);
        double[] t = Alignment.align(training, training);
        for (int s = 0; s < t.length; s++) {
            assertThat(t[s]).isCloseTo(s, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfferedValueIsAcceptedWhereItStands(Case c) {
        double[] beta = c.own().betas();
        for (int tries = 0; tries < beta.length; tries++) {
            String refusal = refusal(c.training(), Schedule.of(beta));
            Matcher offer =
                    Pattern.compile("Entry (\\d+) .* fits is ([0-9.]+)\\.").matcher(refusal);
            if (!offer.matches()) {
                return; // it aligns, or nothing can be offered
            }
            beta[Integer.parseInt(offer.group(1)) - 1] = Double.parseDouble(offer.group(2));
            assertThat(refusal(c.training(), Schedule.of(beta))).doesNotStartWith("Entry " + offer.group(1) + " ");
        }
    }

    private static String refusal(Schedule training, Schedule own) {
        try {
            Alignment.align(training, own);
            return "";
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    @Test
    void theOfferedValueIsNamed() {
        Schedule training = Schedule.linear(50, 1e-4, 0.05);
        assertThatThrownBy(() -> Alignment.align(training, Schedule.of(1e-6, 0.01)))
                .hasMessageContaining("less noise")
                .hasMessageContaining("The nearest β that fits is 0.0001");
    }
}
