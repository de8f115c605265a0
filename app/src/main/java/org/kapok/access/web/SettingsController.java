package org.kapok.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapok.access.DeclaredSettings;
import org.kapok.access.Operation;
import org.kapok.access.OperationSettings;
import org.kapok.access.SettingKey;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of an operation, of all modules on one page. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class SettingsController {

    private final OperationSettings settings;
    private final ObjectProvider<DeclaredSettings> declared;

    SettingsController(OperationSettings settings, ObjectProvider<DeclaredSettings> declared) {
        this.settings = settings;
        this.declared = declared;
    }

    @GetMapping("/o/{code}/administration/settings")
    Page show(Operation operation) {
        var values = new LinkedHashMap<String, String>();
        keys().forEach(key -> values.put(key.name(), SettingWords.of(settings.value(operation.id(), key))));
        return Page.of(new SettingsPage(keys(), values, List.of()));
    }

    @PostMapping("/o/{code}/administration/settings")
    Page save(@RequestParam Map<String, String> form, Viewer viewer, Operation operation) {
        Map<SettingKey<?>, String> wanted = new LinkedHashMap<>();
        keys().stream()
                .filter(key -> form.containsKey(key.name()))
                .filter(key -> !SettingWords.of(settings.value(operation.id(), key))
                        .equals(form.getOrDefault(key.name(), "").strip()))
                .forEach(key -> wanted.put(key, SettingWords.toSetting(key, form.getOrDefault(key.name(), ""))));
        try {
            settings.set(viewer, wanted);
            return Page.to("/o/" + operation.code() + "/administration/settings")
                    .saying(Notice.done("access.settings.saved", wanted.size()));
        } catch (ViolationsException e) {
            return Page.refused(new SettingsPage(keys(), form, inWords(e.violations())));
        }
    }

    private List<Violation> inWords(List<Violation> violations) {
        return violations.stream()
                .map(violation -> keys().stream()
                        .filter(key -> key.name().equals(violation.field()))
                        .findFirst()
                        .map(key -> Violation.of(
                                key.name(),
                                violation.code(),
                                SettingWords.of(key.least()),
                                SettingWords.of(key.most())))
                        .orElse(violation))
                .toList();
    }

    private List<SettingKey<?>> keys() {
        return declared.orderedStream()
                .<SettingKey<?>>flatMap(module -> module.keys().stream())
                .toList();
    }
}
