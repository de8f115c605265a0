package org.kapok.evidence.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapok.access.Accounts;
import org.kapok.bell.Bell;
import org.kapok.evidence.FullBundles;
import org.kapok.ledger.Checkpoint;
import org.kapok.ledger.Checkpoints;
import org.kapok.ledger.FullBundleRequest;
import org.kapok.ledger.LedgerKeys;
import org.kapok.shared.AccountId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Checkpoints to take away, and full bundles to ask for and to confirm. */
@Controller
class EvidenceController {

    private static final int SHOWN = 10;

    private final FullBundles bundles;
    private final Checkpoints checkpoints;
    private final LedgerKeys keys;
    private final Accounts accounts;
    private final Bell bell;

    EvidenceController(FullBundles bundles, Checkpoints checkpoints, LedgerKeys keys, Accounts accounts, Bell bell) {
        this.bundles = bundles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.accounts = accounts;
        this.bell = bell;
    }

    @GetMapping("/o/{code}/evidence")
    @OpenTo(Role.CELL)
    Page show(Viewer viewer, @RequestParam(defaultValue = "") String record) {
        return Page.of(page(viewer, record, "", List.of()));
    }

    /** The file of one checkpoint, the newest where no sequence is named. */
    @GetMapping("/o/{code}/evidence/checkpoint")
    @OpenTo(Role.CELL)
    ResponseEntity<byte[]> checkpoint(Viewer viewer, @PathVariable String code, @RequestParam Optional<Long> at) {
        Checkpoint found = at.map(sequence -> checkpoints.at(viewer.operation(), sequence))
                .orElseGet(() -> checkpoints.latest(viewer.operation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(code + "-" + found.sequence() + ".kapok-checkpoint", found.file());
    }

    @PostMapping("/o/{code}/evidence/requests")
    @OpenTo(Role.CELL)
    Page ask(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(defaultValue = "") String reason) {
        try {
            bundles.ask(viewer, record, reason);
            return Page.to("/o/" + code + "/evidence").saying(Notice.done("evidence.asked", record.strip()));
        } catch (ViolationsException refused) {
            return Page.refused(page(viewer, record, reason, refused.violations()));
        }
    }

    @PostMapping("/o/{code}/evidence/requests/{sequence}/confirm")
    @OpenTo(Role.CELL)
    Object confirm(Viewer viewer, @PathVariable String code, @PathVariable long sequence) {
        try {
            return file(code + "-" + sequence + "-full.kapok-bundle", bundles.confirm(viewer, sequence));
        } catch (ViolationsException refused) {
            return Page.refused(page(viewer, "", "", refused.violations()));
        }
    }

    private EvidencePage page(Viewer viewer, String record, String reason, List<Violation> violations) {
        var open = bundles.open(viewer);
        Map<AccountId, String> names =
                accounts.names(viewer, open.stream().map(FullBundleRequest::by).collect(Collectors.toSet()));
        return new EvidencePage(
                keys.history(),
                checkpoints.newest(viewer.operation(), SHOWN).stream()
                        .map(one -> new EvidencePage.Line(one.sequence(), one.time(), one.mark()))
                        .toList(),
                bell.isSet(),
                open.stream()
                        .map(request -> new EvidencePage.Request(
                                request.entry().sequence(),
                                bundles.names(viewer, request),
                                names.getOrDefault(request.by(), "–"),
                                request.operationTime(),
                                request.reason(),
                                request.by().equals(viewer.account())))
                        .toList(),
                record,
                reason,
                violations);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "") + "\"")
                .header("Cache-Control", "no-store")
                .body(bytes);
    }
}
