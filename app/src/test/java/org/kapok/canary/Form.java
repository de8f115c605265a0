package org.kapok.canary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page shows it.
 *
 * @param action its address
 * @param fields its fields with the values that stand in them
 */
record Form(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|button|select|textarea)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);

    /** The forms of a page that change something. */
    static List<Form> of(String path, String page) {
        var forms = new ArrayList<Form>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (attribute(form.group(1), "method", "get").equalsIgnoreCase("post")) {
                String action = attribute(form.group(1), "action", path).replace("&amp;", "&");
                forms.add(new Form(action, fields(form.group(2))));
            }
        }
        return forms;
    }

    private static Map<String, String> fields(String inside) {
        var fields = new LinkedHashMap<String, String>();
        Matcher field = FIELD.matcher(inside);
        while (field.find()) {
            String name = attribute(field.group(2), "name", "");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                String value = field.group(3) == null ? attribute(field.group(2), "value", "") : field.group(3);
                fields.putIfAbsent(name, value);
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name, String otherwise) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : otherwise;
    }
}
