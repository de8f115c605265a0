package org.kapok.directory.web;

import java.util.List;
import java.util.Optional;
import org.kapok.directory.CellContact;
import org.kapok.directory.CivilAuthority;
import org.kapok.directory.Organisation;
import org.kapok.ui.PageModel;

/** The three address books side by side, never mixed; each reader sees of them what his side may see. */
public record DirectoryPage(
        Optional<CellContact> cell,
        List<Organisation> organisations,
        List<ForceRow> forces,
        List<CivilAuthority> authorities,
        boolean keeps,
        boolean mayAgree)
        implements PageModel {

    /** One force: its name, and for those who keep the books where its agreement stands. */
    public record ForceRow(String id, String name, String dutyPhone, String state) {}
}
