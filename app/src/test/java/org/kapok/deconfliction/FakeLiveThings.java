package org.kapok.deconfliction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kapok.deconfliction.picture.Notified;
import org.kapok.deconfliction.picture.Released;
import org.kapok.shared.OperationId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Notifications without their module: what a test puts here is live; the rest comes from where it really is. */
@Component
@Primary
class FakeLiveThings implements LiveThings {

    private final List<LiveThings> real;
    private final Map<OperationId, Map<UUID, Notified>> notifications = new ConcurrentHashMap<>();
    private final Map<OperationId, List<Released>> releases = new ConcurrentHashMap<>();

    FakeLiveThings(List<LiveThings> real) {
        this.real = real;
    }

    void put(OperationId operation, Notified notification) {
        notifications.computeIfAbsent(operation, _ -> new ConcurrentHashMap<>()).put(notification.id(), notification);
    }

    void remove(OperationId operation, UUID notification) {
        notifications.getOrDefault(operation, Map.of()).remove(notification);
        release(operation, notification, List.of());
    }

    void release(OperationId operation, UUID notification, List<Released> held) {
        releases.compute(operation, (_, before) -> {
            var now = new ArrayList<Released>(before == null ? List.of() : before);
            now.removeIf(release -> release.notification().equals(notification));
            now.addAll(held);
            return List.copyOf(now);
        });
    }

    @Override
    public List<Notified> notifications(OperationId operation) {
        var all =
                new ArrayList<>(notifications.getOrDefault(operation, Map.of()).values());
        real.forEach(source -> all.addAll(source.notifications(operation)));
        return all;
    }

    @Override
    public Optional<Notified> notification(OperationId operation, UUID notification) {
        return Optional.ofNullable(
                        notifications.getOrDefault(operation, Map.of()).get(notification))
                .or(() -> real.stream()
                        .flatMap(source -> source.notification(operation, notification).stream())
                        .findFirst());
    }

    @Override
    public List<Released> releases(OperationId operation) {
        var all = new ArrayList<>(releases.getOrDefault(operation, List.of()));
        real.forEach(source -> all.addAll(source.releases(operation)));
        return all;
    }

    @Override
    public List<Released> releases(OperationId operation, UUID notification) {
        return releases(operation).stream()
                .filter(release -> release.notification().equals(notification))
                .toList();
    }
}
