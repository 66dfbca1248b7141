package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs command lines in this process. */
final class Invocation {

    final int code;
    final String out;
    final String err;

    private Invocation(int code, String out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    static Invocation of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Cli.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
        return new Invocation(code, out.toString(), err.toString());
    }

    /** One sentence for the person, no trace. */
    Invocation refused() {
        assertThat(code).as(err).isEqualTo(Cli.BAD_INPUT);
        assertThat(err.strip())
                .isNotEmpty()
                .doesNotContain("Exception", "\tat ")
                .endsWith(".");
        assertThat(err.strip().lines().count()).as(err).isLessThanOrEqualTo(2);
        return this;
    }

    Invocation fine() {
        assertThat(code).as(err).isZero();
        return this;
    }
}
