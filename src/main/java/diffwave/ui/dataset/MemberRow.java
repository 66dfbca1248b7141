package diffwave.ui.dataset;

import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** A recording in the list: its label, its name, what was found, its split. */
final class MemberRow extends ListCell<Member> {

    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final double LABEL = 72;
    private final DatasetViewModel model;
    private final Words words;
    private final Label label = Parts.label("", "strong");
    private final Label name = Parts.label("", "muted");
    private final Label found = Parts.label("", "badge", "warn");
    private final Label out;
    private final Label split = Parts.label("", "badge");
    private final HBox row;

    MemberRow(DatasetViewModel model, Words words) {
        this.model = model;
        this.words = words;
        out = Parts.label(words.of("dataset.out"), "badge");
        label.setMinWidth(LABEL);
        label.setMaxWidth(LABEL);
        name.setMinWidth(0);
        found.managedProperty().bind(found.visibleProperty());
        out.managedProperty().bind(out.visibleProperty());
        row = new HBox(8, label, name, Parts.gap(), found, out, split);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(Member member, boolean empty) {
        super.updateItem(member, empty);
        if (empty || member == null) {
            setGraphic(null);
            setAccessibleText("");
            pseudoClassStateChanged(OUT, false);
            return;
        }
        List<Finding> findings = model.findings(member);
        label.setText(member.label().map(LabelText::of).orElse("–"));
        name.setText(member.name());
        found.setText(findings.stream()
                .map(finding -> words.of("dataset.kind." + finding.kind()))
                .collect(Collectors.joining(", ")));
        found.setVisible(!findings.isEmpty());
        out.setVisible(member.leftOut());
        split.setText(words.of("dataset.split." + member.split()));
        pseudoClassStateChanged(OUT, member.leftOut());
        setAccessibleText(String.join(
                ", ",
                member.label().orElse(words.of("dataset.nolabel")),
                member.name(),
                split.getText(),
                found.getText(),
                member.leftOut() ? out.getText() : ""));
        setGraphic(row);
    }
}
