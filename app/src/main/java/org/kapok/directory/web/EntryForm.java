package org.kapok.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapok.directory.BilingualName;
import org.kapok.directory.CellContact;
import org.kapok.directory.CivilAuthority;
import org.kapok.directory.Contact;
import org.kapok.directory.Force;
import org.kapok.directory.ForceKind;
import org.kapok.directory.Organisation;
import org.kapok.directory.OrganisationType;
import org.kapok.shared.AuthorityId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;

/** Typed texts to entries of the address books, and back. */
final class EntryForm {

    private EntryForm() {}

    static Organisation organisation(UUID id, Map<String, String> form) {
        return new Organisation(
                new OrganisationId(id),
                version(form),
                text(form, "acronym"),
                name(form),
                lines(form, "aliases"),
                Arrays.stream(OrganisationType.values())
                        .filter(type -> type.name().equals(form.get("type")))
                        .map(OrganisationType::code)
                        .findFirst()
                        .orElse(0),
                text(form, "dutyPhone"),
                form.containsKey("speaksThroughCell"),
                form.containsKey("active"));
    }

    static Force force(UUID id, Map<String, String> form) {
        return new Force(
                new ForceId(id),
                version(form),
                name(form),
                Arrays.stream(ForceKind.values())
                        .filter(kind -> kind.name().equals(form.get("kind")))
                        .findFirst()
                        .orElse(ForceKind.NATIONAL),
                form.containsKey("fighting"),
                text(form, "dutyPhone"),
                lines(form, "units"),
                form.containsKey("active"));
    }

    static CivilAuthority authority(UUID id, Map<String, String> form) {
        return new CivilAuthority(
                new AuthorityId(id),
                version(form),
                name(form),
                text(form, "function"),
                text(form, "dutyPhone"),
                form.containsKey("active"));
    }

    static CellContact cell(Map<String, String> form) {
        return new CellContact(version(form), text(form, "name"), text(form, "dutyPhone"), text(form, "email"));
    }

    static List<Contact> contacts(Map<String, String> form) {
        return lines(form, "contacts").stream()
                .map(line -> line.split(";", -1))
                .map(parts -> new Contact(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3)))
                .toList();
    }

    static Map<String, String> of(Organisation organisation, List<Contact> contacts) {
        var form = common(
                organisation.version(), organisation.name(), organisation.dutyPhone(), organisation.active(), contacts);
        form.put("acronym", organisation.acronym());
        form.put("aliases", String.join("\n", organisation.aliases()));
        Arrays.stream(OrganisationType.values())
                .filter(type -> type.code() == organisation.typeCode())
                .forEach(type -> form.put("type", type.name()));
        if (organisation.speaksThroughCell()) {
            form.put("speaksThroughCell", "yes");
        }
        return form;
    }

    static Map<String, String> of(Force force, List<Contact> contacts) {
        var form = common(force.version(), force.name(), force.dutyPhone(), force.active(), contacts);
        form.put("kind", force.kind().name());
        form.put("units", String.join("\n", force.units()));
        if (force.takesPartInFighting()) {
            form.put("fighting", "yes");
        }
        return form;
    }

    static Map<String, String> of(CivilAuthority authority, List<Contact> contacts) {
        var form = common(authority.version(), authority.name(), authority.dutyPhone(), authority.active(), contacts);
        form.put("function", authority.function());
        return form;
    }

    static Map<String, String> of(CellContact cell) {
        var form = new TreeMap<String, String>();
        form.put("version", String.valueOf(cell.version()));
        form.put("name", cell.name());
        form.put("dutyPhone", cell.dutyPhone());
        form.put("email", cell.email());
        return form;
    }

    private static Map<String, String> common(
            int version, BilingualName name, String phone, boolean active, List<Contact> contacts) {
        var form = new TreeMap<String, String>();
        form.put("version", String.valueOf(version));
        form.put("nameFr", name.fr());
        form.put("nameEn", name.en());
        form.put("dutyPhone", phone);
        if (active) {
            form.put("active", "yes");
        }
        form.put(
                "contacts",
                contacts.stream()
                        .map(one -> String.join("; ", one.name(), one.function(), one.phone(), one.email()))
                        .collect(Collectors.joining("\n")));
        return form;
    }

    private static int version(Map<String, String> form) {
        String text = text(form, "version");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static BilingualName name(Map<String, String> form) {
        return new BilingualName(text(form, "nameFr"), text(form, "nameEn"));
    }

    static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").strip();
    }

    private static List<String> lines(Map<String, String> form, String field) {
        return text(form, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }
}
