package org.kapok.access.web;

import java.util.List;
import java.util.Map;
import org.kapok.access.SettingKey;
import org.kapok.shared.Violation;
import org.kapok.ui.PageModel;

/** Every setting with its value, as text by the key's name. */
public record SettingsPage(List<SettingKey<?>> keys, Map<String, String> values, List<Violation> violations)
        implements PageModel {

    public SettingsPage {
        keys = List.copyOf(keys);
        values = Map.copyOf(values);
        violations = List.copyOf(violations);
    }

    /** A limit or default of a setting as people write it. */
    public String words(Object value) {
        return SettingWords.of(value);
    }

    /** Whether the answer is yes or no. */
    public boolean isYesOrNo(SettingKey<?> key) {
        return key.fallback() instanceof Boolean;
    }
}
