package org.kapok.deconfliction;

import java.util.List;
import org.kapok.access.DeclaredSettings;
import org.kapok.access.SettingKey;
import org.springframework.stereotype.Component;

/** What each operation may set for notices and alerts. */
@Component
public class DeconflictionSettings implements DeclaredSettings {

    /** Whether organisations may be told the default wording before the force has agreed to it. */
    public static final SettingKey<Boolean> TELL_DEFAULT_WORDING =
            SettingKey.choice("deconfliction.tell_default_wording", false);

    /** Side of the cells to which a default wording is widened, hundredths of a degree (10 is some 11 km). */
    public static final SettingKey<Integer> WORDING_CELL = SettingKey.number("deconfliction.wording_cell", 10, 1, 100);

    /** Length of the parts of a day to which times are rounded; 6 gives night, morning, afternoon, evening. */
    public static final SettingKey<Integer> PARTS_OF_DAY =
            SettingKey.number("deconfliction.part_of_day_hours", 6, 1, 24);

    /** How often one account may ask within ten minutes what a shape would come close to. */
    public static final SettingKey<Integer> QUESTIONS = SettingKey.number("deconfliction.questions", 60, 5, 10_000);

    /** After how many days the word of a force counts as old beside "nothing found". */
    public static final SettingKey<Integer> COVERAGE_DAYS = SettingKey.number("deconfliction.coverage_days", 7, 1, 90);

    @Override
    public List<SettingKey<?>> keys() {
        return List.of(TELL_DEFAULT_WORDING, WORDING_CELL, PARTS_OF_DAY, QUESTIONS, COVERAGE_DAYS);
    }
}
