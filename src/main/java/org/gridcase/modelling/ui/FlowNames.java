package org.gridcase.modelling.ui;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lines of a diagram are called: by what they connect, since nobody names them. A line of a
 * version that is gone is known as well.
 */
class FlowNames {

    private static final Pattern ELEMENT = Pattern.compile("<bpmn:(\\w+)\\b([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern SOURCE = Pattern.compile("\\bsourceRef=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\\btargetRef=\"([^\"]+)\"");

    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, String> flows = new TreeMap<>();
    private final ElementWords words;

    /** Knows no lines, as in a form. */
    FlowNames(ElementWords words) {
        this.words = words;
    }

    /**
     * @param before text of the earlier model, in the reader's language
     * @param after text of the later one; what is in both is called as here
     */
    FlowNames(String before, String after, ElementWords words) {
        this(words);
        read(before);
        read(after);
    }

    /** What an element is called that may have no name. */
    String place(String id) {
        return places.getOrDefault(id, words.say("modelling.part.other"));
    }

    /** What a part is called that nobody named. */
    String unnamed(String id, String type) {
        return flows.getOrDefault(id, words.part(type));
    }

    /** What any element is called, also one that nobody named. */
    String called(String id) {
        return flows.getOrDefault(id, place(id));
    }

    private void read(String bpmn) {
        Map<String, String> named = StepNames.all(bpmn);
        Map<String, String[]> ends = new TreeMap<>();
        Matcher elements = ELEMENT.matcher(bpmn);
        while (elements.find()) {
            String type = elements.group(1);
            String id = found(ID, elements.group(2));
            if (id != null && !type.equals("sequenceFlow")) {
                places.put(id, named.getOrDefault(id, words.part(type)));
            } else if (id != null) {
                String[] both = {
                    found(SOURCE, elements.group(2)), found(TARGET, elements.group(2))
                };
                ends.put(id, both);
            }
        }
        ends.forEach(
                (id, both) -> {
                    if (both[0] != null && both[1] != null) {
                        flows.put(
                                id,
                                words.say("modelling.part.flow", place(both[0]), place(both[1])));
                    }
                });
    }

    private static String found(Pattern attribute, String attributes) {
        Matcher found = attribute.matcher(attributes);
        return found.find() ? found.group(1) : null;
    }
}
