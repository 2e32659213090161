package dev.dateline.fetching.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.dateline.fetching.Fetched;
import dev.dateline.fetching.Fetcher;
import dev.dateline.fetching.Onward;
import dev.dateline.fetching.Validators;
import dev.dateline.fetching.Wanted;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How hosts want to be asked: what their robots.txt allows, and how long to pause between two requests.
/// Not thread-safe.
final class Manners {
    private static final Duration RULES_HOLD = Duration.ofHours(24);
    /// Rules that could not be had are asked for again.
    private static final Duration UNKNOWN_HOLDS = Duration.ofMinutes(10);

    private final Fetcher fetcher;
    private final Clock clock;
    private final Pause pause;
    private final Duration usualPause;
    private final Map<String, Known> rules = new HashMap<>();
    private final Map<String, Instant> turns = new HashMap<>();

    /// @param delay that the host asks for
    /// @param isSaid whether the host told its rules
    private record Known(BaseRobotRules rules, Duration delay, Instant until, boolean isSaid) {}

    Manners(Fetcher fetcher, Clock clock, Pause pause, Duration usualPause) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.pause = pause;
        this.usualPause = usualPause;
    }

    /// What came of wanting something.
    sealed interface Answer {
        record Came(Fetched fetched) implements Answer {}

        /// @param isLasting whether the host says so itself, and not only for want of its rules
        record NotAllowed(String detail, boolean isLasting) implements Answer {}

        /// The work should stop.
        record Stopped() implements Answer {}
    }

    /// Fetches when the host allows it and it is our turn, and follows to where the same holds.
    Answer fetch(URI address, Wanted wanted, Validators known) {
        Optional<Answer> refusal = refusal(address, "its host's robots.txt");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Further further = new Further();
        Fetched fetched = fetcher.fetch(address, wanted, known, further);
        return further.refusal.orElseGet(() -> new Answer.Came(fetched));
    }

    private final class Further implements Onward {
        private Optional<Answer> refusal = Optional.empty();

        @Override
        public boolean mayFollow(URI address) {
            refusal = refusal(address, "it leads on to %s, whose robots.txt".formatted(address.getHost()));
            return refusal.isEmpty();
        }
    }

    /// @param rules for a person
    private Optional<Answer> refusal(URI address, String rules) {
        Optional<Known> host = rules(address);
        if (host.isEmpty()) {
            return Optional.of(new Answer.Stopped());
        }
        if (!host.get().rules().isAllowed(address.toString())) {
            return Optional.of(
                    host.get().isSaid()
                            ? new Answer.NotAllowed(rules + " does not allow it", true)
                            : new Answer.NotAllowed(rules + " cannot be had, so nothing is asked now", false));
        }
        return isOurTurn(address, host.get().delay()) ? Optional.empty() : Optional.of(new Answer.Stopped());
    }

    static String host(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT) + "://"
                + String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private boolean isOurTurn(URI address, Duration delay) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Duration wait = Duration.between(now, turns.getOrDefault(host, now));
        if (wait.isPositive() && !pause.last(wait)) {
            return false;
        }
        turns.put(host, clock.instant().plus(delay));
        return true;
    }

    private Optional<Known> rules(URI address) {
        String host = host(address);
        Known known = rules.get(host);
        if (known != null && known.until().isAfter(clock.instant())) {
            return Optional.of(known);
        }
        URI file = URI.create(host + "/robots.txt");
        if (!isOurTurn(file, usualPause)) {
            return Optional.empty();
        }
        Known found = switch (fetcher.fetch(file, Wanted.RULES)) {
            case Fetched.Page page -> {
                SimpleRobotRules said = new SimpleRobotRulesParser()
                        .parseContent(file.toString(), page.body(), "text/plain", List.of(Fetcher.ROBOT));
                Duration delay = Duration.ofMillis(Math.max(0, said.getCrawlDelay()));
                yield new Known(
                        said,
                        delay.compareTo(usualPause) > 0 ? delay : usualPause,
                        clock.instant().plus(RULES_HOLD),
                        true);
            }
            // RFC 9309: no rules forbid nothing; rules that cannot be had forbid all.
            case Fetched.Failed failed when !failed.isLasting() -> without(RobotRulesMode.ALLOW_NONE, UNKNOWN_HOLDS);
            case Fetched.Failed failed -> without(RobotRulesMode.ALLOW_ALL, RULES_HOLD);
            // The page itself is refused for the same reason, which says more.
            case Fetched.Refused refused -> without(RobotRulesMode.ALLOW_ALL, UNKNOWN_HOLDS);
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("asked without condition");
        };
        rules.put(host, found);
        return Optional.of(found);
    }

    private Known without(RobotRulesMode mode, Duration holds) {
        return new Known(new SimpleRobotRules(mode), usualPause, clock.instant().plus(holds), false);
    }
}
