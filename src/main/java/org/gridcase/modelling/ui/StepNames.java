package org.gridcase.modelling.ui;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.workflow.ProcessModels;

/** What people call the human steps of a model that is being drawn; it need not be fine yet. */
final class StepNames {

    private static final Pattern STEP =
            Pattern.compile("<bpmn:userTask\\b([^>]*)>(.*?)</bpmn:userTask>", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<bpmn:[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern ENGLISH = Pattern.compile("name=\"nameEn\" value=\"([^\"]+)\"");

    private StepNames() {}

    /** Names by id; a step without a name is absent. */
    static Map<String, String> of(String bpmn, boolean chinese) {
        Map<String, String> names = new TreeMap<>();
        Matcher steps = STEP.matcher(bpmn);
        while (steps.find()) {
            Matcher id = ID.matcher(steps.group(1));
            Matcher name = chinese ? NAME.matcher(steps.group(1)) : ENGLISH.matcher(steps.group(2));
            if (id.find() && name.find()) {
                names.put(id.group(1), plain(name.group(1)));
            }
        }
        return names;
    }

    /** Names of all elements by id, in the language the model says them in. */
    static Map<String, String> all(String bpmn) {
        Map<String, String> names = new TreeMap<>();
        Matcher elements = ELEMENT.matcher(bpmn);
        while (elements.find()) {
            Matcher id = ID.matcher(elements.group());
            Matcher name = NAME.matcher(elements.group());
            if (id.find() && name.find()) {
                names.put(id.group(1), plain(name.group(1)));
            }
        }
        return names;
    }

    /**
     * What a place of a finding is called: an element by its name, a form by that of its step.
     *
     * @param bpmn text of the model
     * @param place id of an element, or a file with a field after a hash
     */
    static String called(
            String bpmn, String process, String place, boolean chinese, ElementWords words) {
        if (place.contains(".form")) {
            return called(bpmn, process, place, chinese);
        }
        String spoken = chinese ? bpmn : ProcessModels.inEnglish(bpmn);
        return new FlowNames("", spoken, words).called(place);
    }

    static String called(String bpmn, String process, String place, boolean chinese) {
        String file = place.replaceAll("#.*", "");
        if (file.endsWith(".form") && file.startsWith(process + "-")) {
            String step = file.substring(process.length() + 1, file.length() - 5);
            String field = place.contains("#") ? " · " + place.replaceAll(".*#", "") : "";
            return of(bpmn, chinese).getOrDefault(step, step) + field;
        }
        String spoken = chinese ? bpmn : ProcessModels.inEnglish(bpmn);
        return all(spoken).getOrDefault(place, place);
    }

    private static String plain(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
