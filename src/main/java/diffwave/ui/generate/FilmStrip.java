package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.GIT_BRANCH;

import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.FilmFrame;
import diffwave.ui.signal.Picture;
import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The steps as pictures, filling from the left; drag over them, or use the arrow keys, to see and hear any. */
final class FilmStrip extends VBox {

    private static final double GAP = 4;
    private final GenerateViewModel model;
    private final Desk desk;
    private final List<FilmFrame> frames = new ArrayList<>();
    private final IdentityHashMap<Step, Boolean> pictured = new IdentityHashMap<>();
    private final Pane strip = new Pane() {
        @Override
        protected void layoutChildren() {
            double width = (getWidth() + GAP) / Math.max(1, frames.size()) - GAP;
            for (int i = 0; i < frames.size(); i++) {
                frames.get(i).resizeRelocate(i * (width + GAP), 0, Math.min(width, 96), getHeight());
            }
        }
    };

    FilmStrip(GenerateViewModel model, Files files, Desk desk, Words words) {
        this.model = model;
        this.desk = desk;
        getStyleClass().addAll("background", "line-top");
        Label of = Parts.label("", "muted");
        of.setId("film-hint");
        of.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                model.film().stopped().get() ? "film.stopped" : "film.hint",
                                model.film().name().get()),
                        model.film().name(),
                        model.film().stopped()));
        Button branch = new Button(words.of("branch"), Parts.icon(GIT_BRANCH, "small"));
        branch.setId("branch");
        branch.getStyleClass().add("quiet");
        branch.setTooltip(new Tooltip(words.of("branch.tip")));
        branch.setOnAction(pressed -> model.branch());
        Runnable can = () -> branch.setDisable(!model.canBranch());
        model.shown().addListener((seen, before, now) -> can.run());
        model.running().addListener((seen, before, now) -> can.run());
        can.run();
        HBox head = new HBox(
                Parts.label(words.of("film.title"), "strong"),
                of,
                Parts.gap(),
                branch,
                new FilmMenu(model.saving(), files, words));
        head.getStyleClass().add("pane-head");
        strip.setPrefHeight(80);
        strip.setMinHeight(80);
        strip.setFocusTraversable(true);
        strip.getStyleClass().add("film");
        strip.setId("film");
        strip.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        strip.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(words),
                        model.shown(),
                        model.film().name(),
                        model.film().count()));
        strip.setOnMousePressed(this::scrub);
        strip.setOnMouseDragged(this::scrub);
        strip.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                model.step(key.getCode() == KeyCode.LEFT ? -1 : 1);
                key.consume();
            }
        });
        VBox.setMargin(strip, new Insets(0, 12, 8, 12));
        getChildren().addAll(head, new BranchTree(model, words), strip);
        model.film().count().addListener((seen, before, now) -> begin());
        model.film().name().addListener((seen, before, now) -> begin());
        model.film().steps().addListener((ListChangeListener<Step>) change -> fill());
        model.shown().addListener((seen, before, now) -> mark());
        model.mode().addListener((seen, before, now) -> {
            pictured.clear();
            fill();
        });
        begin();
    }

    /** Another sound: the frames stay where there are as many, since new nodes cost more than new pictures. */
    private void begin() {
        pictured.clear();
        int wanted = model.film().pictures();
        if (frames.size() != wanted) {
            frames.clear();
            for (int i = 0; i < wanted; i++) {
                frames.add(new FilmFrame());
            }
            strip.getChildren().setAll(frames);
        }
        frames.forEach(FilmFrame::empty);
        fill();
    }

    /** For screen readers: which step is shown, or whose steps these are. */
    private String spoken(Words words) {
        String name = model.film().name().get();
        return model.shown().get() instanceof Shown.Moment moment
                ? words.of(
                        "film.spoken",
                        name,
                        moment.step().index() + 1,
                        model.film().count().get())
                : words.of("film.title") + ": " + name;
    }

    private static String named(OptionalInt step) {
        return step.isPresent() ? String.valueOf(step.getAsInt()) : "";
    }

    private void fill() {
        if (model.film().steps().isEmpty()) {
            frames.forEach(FilmFrame::empty);
            pictured.clear();
        }
        for (int i = 0; i < frames.size(); i++) {
            FilmFrame frame = frames.get(i);
            int index = model.film().index(i);
            frame.name(named(model.film().trained(index)));
            model.film()
                    .near(index)
                    .filter(step -> pictured.putIfAbsent(step, true) == null)
                    .ifPresent(step -> paint(frame, step));
        }
    }

    /** As it is heard: the noise for {@link Mode#NOW}, else the predicted sound. */
    private void paint(FilmFrame frame, Step step) {
        Mode mode = model.mode().get();
        desk.background().execute(() -> {
            Picture picture = Picture.of(mode == Mode.NOW ? step.now() : step.going(), step.rate(), 120, 112);
            desk.fx().execute(() -> {
                if (frames.contains(frame) && model.film().steps().contains(step)) {
                    frame.show(picture.image());
                    Motion.appear(frame.image());
                }
            });
        });
    }

    private void mark() {
        Optional<Step> now =
                model.shown().get() instanceof Shown.Moment moment ? Optional.of(moment.step()) : Optional.empty();
        int nearest = now.map(step -> nearest(step.index())).orElse(-1);
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).chosen(i == nearest);
        }
    }

    /** Of the pictures that are there already. */
    private int nearest(int index) {
        int best = 0;
        int reached = model.film().steps().getLast().index();
        for (int i = 1; i < frames.size() && model.film().index(i) <= reached; i++) {
            boolean closer = Math.abs(model.film().index(i) - index)
                    < Math.abs(model.film().index(best) - index);
            best = closer ? i : best;
        }
        return best;
    }

    private void scrub(MouseEvent mouse) {
        strip.requestFocus();
        int count = model.film().count().get();
        double slot = (strip.getWidth() + GAP) / Math.max(1, frames.size());
        double place = (mouse.getX() - slot / 2) / (slot * Math.max(1, frames.size() - 1));
        model.scrub((int) Math.round(Math.clamp(place, 0, 1) * (count - 1)));
    }
}
