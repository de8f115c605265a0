package org.kapok.evidence;

import java.util.List;
import org.kapok.access.DeclaredSettings;
import org.kapok.access.SettingKey;
import org.springframework.stereotype.Component;

/** What each operation may set about what leaves the house. */
@Component
public class EvidenceSettings implements DeclaredSettings {

    /** Where each day's checkpoint goes, besides the cell's own address: best to people outside this machine's reach. */
    public static final SettingKey<String> CHECKPOINT_ADDRESSES = SettingKey.addresses("evidence.checkpoint_addresses");

    @Override
    public List<SettingKey<?>> keys() {
        return List.of(CHECKPOINT_ADDRESSES);
    }
}
