package diffwave.ui.train;

import diffwave.ui.signal.Viewport;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** The mouse over a chart: the wheel zooms at the pointer, with Shift it scrolls, a drag moves the chart, a double click shows everything. */
final class StepGestures {

    private final Region chart;
    private final TrainViewModel model;
    private double last;

    private StepGestures(Region chart, TrainViewModel model) {
        this.chart = chart;
        this.model = model;
    }

    static void install(Region chart, TrainViewModel model) {
        StepGestures gestures = new StepGestures(chart, model);
        Viewport viewport = model.viewport();
        chart.setOnScroll(gestures::wheel);
        chart.setOnZoom(pinch -> {
            model.zoom(pinch.getX() / chart.getWidth(), 1 / pinch.getZoomFactor());
            pinch.consume();
        });
        chart.setOnMousePressed(mouse -> {
            gestures.last = mouse.getX();
            chart.requestFocus();
        });
        chart.setOnMouseDragged(mouse -> {
            viewport.scroll((gestures.last - mouse.getX()) / chart.getWidth());
            gestures.last = mouse.getX();
        });
        chart.setOnMouseClicked(mouse -> {
            if (mouse.getClickCount() == 2) {
                viewport.fit();
            }
        });
    }

    private void wheel(ScrollEvent scroll) {
        if (scroll.isShiftDown() || Math.abs(scroll.getDeltaX()) > Math.abs(scroll.getDeltaY())) {
            model.viewport().scroll(-(scroll.getDeltaX() + scroll.getDeltaY()) / 400);
        } else {
            model.zoom(scroll.getX() / chart.getWidth(), Math.pow(1.25, -scroll.getDeltaY() / 40));
        }
        scroll.consume();
    }
}
