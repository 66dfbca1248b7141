package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.MENU;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** All menus behind one button, made from the actions there are at the moment it is opened. */
final class Menus extends MenuButton {

    private static final double WIDTH = 300;

    private final Supplier<List<Action>> actions;
    private final Supplier<String> screen;
    private final Words words;

    /**
     * @param screen the name of the one in front: its own actions stand in a menu of that name
     */
    Menus(Supplier<List<Action>> actions, Supplier<String> screen, Words words) {
        this.actions = actions;
        this.screen = screen;
        this.words = words;
        setId("menus");
        setGraphic(new FontIcon(MENU));
        getStyleClass().addAll("quiet", "square", "menus");
        Parts.named(this, words.of("menu.title"));
        setOnShowing(opens -> fill());
        fill(); // an empty one would not open
    }

    private void fill() {
        List<Action> all = actions.get();
        Stream<Menu> common = Stream.of(Action.Group.values())
                .filter(group -> group != Action.Group.HELP && group != Action.Group.RECENT)
                .map(group -> menu(group, all));
        Menu own =
                menu(screen.get(), all.stream().filter(action -> action.group().isEmpty()));
        getItems()
                .setAll(Stream.concat(common, Stream.of(own, menu(Action.Group.HELP, all)))
                        .filter(menu -> !menu.getItems().isEmpty())
                        .toList());
    }

    private Menu menu(Action.Group group, List<Action> all) {
        Menu menu = menu(
                words.of("menu." + group.name().toLowerCase(Locale.ROOT)),
                all.stream().filter(action -> action.group().equals(Optional.of(group))));
        below(group)
                .map(inner -> menu(inner, all))
                .filter(inner -> !inner.getItems().isEmpty())
                .ifPresent(menu.getItems()::add);
        return menu;
    }

    /** What belongs below a menu's own items: the recent files below those of the file menu. */
    private static Optional<Action.Group> below(Action.Group group) {
        return group == Action.Group.FILE ? Optional.of(Action.Group.RECENT) : Optional.empty();
    }

    private static Menu menu(String name, Stream<Action> actions) {
        Menu menu = new Menu(name);
        menu.getItems().setAll(actions.map(Menus::item).toList());
        return menu;
    }

    /** Shows its keys, but does not listen to them: {@link Shortcuts} does, and knows when a text field needs them. */
    private static MenuItem item(Action action) {
        HBox row = new HBox(12, Parts.icon(action.icon(), "small"), Parts.label(action.name()), Parts.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(WIDTH);
        if (!action.keys().isEmpty()) {
            row.getChildren().add(Parts.label(action.keys(), "keycap"));
        }
        MenuItem item = new MenuItem("", row);
        item.setDisable(!action.enabled().get());
        item.setOnAction(chosen -> action.fire());
        return item;
    }
}
