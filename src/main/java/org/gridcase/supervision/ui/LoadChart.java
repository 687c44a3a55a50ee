package org.gridcase.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;

/** How much was open and how much of it overdue, day by day. */
@Tag("gc-load-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart/gc-load-chart.js")
class LoadChart extends Component {

    /**
     * @param days labels, the oldest first
     * @param open how much was open at the end of each day
     * @param overdue how much of it was overdue
     * @param summary what the chart says, for those who do not see it
     */
    LoadChart(List<String> days, List<Integer> open, List<Integer> overdue, String summary) {
        getElement()
                .setPropertyMap(
                        "data",
                        Map.of(
                                "days", days,
                                "open", open,
                                "overdue", overdue,
                                "words",
                                        Map.of(
                                                "open",
                                                getTranslation("supervision.chart.open"),
                                                "overdue",
                                                getTranslation("supervision.chart.overdue"),
                                                "summary",
                                                summary)));
    }
}
