package org.kapok.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapok.access.ClockSettings;
import org.kapok.access.Operation;
import org.kapok.access.OperationClocks;
import org.kapok.shared.OpenTo;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;
import org.kapok.shared.ViolationsException;
import org.kapok.ui.Notice;
import org.kapok.ui.Page;
import org.kapok.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The clock of an exercise: stopped, let run, set to another time, sped up. Other operations have no such page. */
@Controller
@OpenTo({Role.CELL, Role.TRAINER, Role.ADMINISTRATOR})
class ClockController {

    private static final List<String> SPEEDS = List.of("1", "2", "5", "10", "20", "30", "60");

    private final OperationClocks clocks;
    private final Screens screens;
    private final Clock clock;

    ClockController(OperationClocks clocks, Screens screens, Clock clock) {
        this.clocks = clocks;
        this.screens = screens;
        this.clock = clock;
    }

    /** What is done to the clock. */
    enum Turn {
        PAUSE,
        RESUME,
        JUMP,
        SPEED
    }

    @GetMapping("/o/{code}/clock")
    Page show(Operation operation) {
        return Page.of(page(operation, "", List.of()));
    }

    /** The clock of the top bar once more, when it was turned while a page was open. */
    @GetMapping("/o/{code}/clock/now")
    @OpenTo({})
    ClockFragment now() {
        return new ClockFragment();
    }

    @PostMapping("/o/{code}/clock")
    Page turn(
            Viewer viewer,
            Operation operation,
            HttpServletRequest request,
            @RequestParam Turn turn,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String speed) {
        refuseUnlessExercise(operation);
        try {
            switch (turn) {
                case PAUSE -> clocks.pause(viewer);
                case RESUME -> clocks.resume(viewer);
                case JUMP -> clocks.jump(viewer, time(request, to));
                case SPEED -> clocks.rate(viewer, rate(speed));
            }
            return Page.to("/o/" + operation.code() + "/clock").saying(Notice.done("access.clock.turned"));
        } catch (ViolationsException e) {
            return Page.refused(page(operation, to, e.violations()));
        }
    }

    private ClockPage page(Operation operation, String to, List<Violation> violations) {
        refuseUnlessExercise(operation);
        Optional<ClockSettings> set = clocks.settings(operation.id());
        String speed = set.map(known ->
                        BigDecimal.valueOf(known.rate()).stripTrailingZeros().toPlainString())
                .orElse("1");
        return new ClockPage(
                clocks.time(operation.id()),
                clock.instant(),
                set.filter(ClockSettings::paused).isPresent(),
                speed,
                SPEEDS,
                to,
                violations);
    }

    private Instant time(HttpServletRequest request, String to) {
        return screens.of(request)
                .moments()
                .fromInput(to.strip())
                .orElseThrow(() -> new ViolationsException(List.of(Violation.of("to", "access.violation.time"))));
    }

    private static double rate(String speed) {
        if (!SPEEDS.contains(speed)) {
            throw new ViolationsException(List.of(Violation.of("speed", "access.violation.speed")));
        }
        return Double.parseDouble(speed);
    }

    private static void refuseUnlessExercise(Operation operation) {
        if (!operation.exercise()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
