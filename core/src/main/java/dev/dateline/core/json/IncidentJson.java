package dev.dateline.core.json;

import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Estimate;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Ledger;
import dev.dateline.core.incident.LedgerEntry;
import dev.dateline.core.incident.Settled;
import dev.dateline.core.incident.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// One incident. Spans of a value point into the report of the first account that it names.
final class IncidentJson {
    private final Incident incident;
    /// By report: making the offsets of a text takes as long as reading it.
    private final Map<String, JsonOut> outs = new HashMap<>();

    IncidentJson(Incident incident) {
        this.incident = incident;
    }

    /// @param stories ids of further reports, from which no event was coded
    void write(JsonOut out, List<String> stories) {
        List<Account> accounts = incident.accounts();
        EventType type = incident.type().value();
        out.string("incident", incident.id());
        out.strings("events", accounts.stream().map(Account::label).toList());
        out.strings(
                "reports",
                Stream.concat(accounts.stream().map(account -> account.article().reportId()), stories.stream())
                        .distinct()
                        .toList());
        out.strings(
                "outlets",
                accounts.stream()
                        .flatMap(account -> account.outlet().stream())
                        .distinct()
                        .toList());
        out.nullableDay("published", accounts.getFirst().published());
        out.string("category", type.category().code());
        out.string("type", type.code());
        out.strings(
                "also",
                incident.also().stream().map(also -> also.value().code()).toList());
        out.object("codes", incident.lead().event().codes(), EventJson::writeCodes);
        out.string("stage", incident.stage().code());
        out.bool("disputed", incident.isDisputed());
        out.bool("retracted", incident.isRetracted());
        out.nullableObject("date", incident.date(), sourced(DateJson::write));
        out.nullableObject("place", incident.place(), sourced(PlaceJson::write));
        out.array(EventJson.doers(type), incident.doers(), sourced(PartyJson::write));
        out.array(EventJson.targets(type), incident.targets(), sourced(PartyJson::write));
        out.array("victims", incident.victims(), sourced(PartyJson::write));
        out.array("weapons", incident.weapons(), sourced(PartyJson::write));
        ledger(out);
        estimates(out);
        out.decimal("confidence", rounded(incident.confidence()));
        out.array("accounts", accounts, this::account);
        out.array("decisions", incident.decisions(), IncidentJson::decision);
    }

    private JsonOut in(JsonOut out, Account account) {
        return outs.computeIfAbsent(account.report(), report -> out.in(account.article()));
    }

    private <T> BiConsumer<JsonOut, Sourced<T>> sourced(BiConsumer<JsonOut, T> writer) {
        return (out, sourced) -> {
            Optional<Account> from = sourced.accounts().stream().findFirst().map(incident::account);
            writer.accept(from.map(account -> in(out, account)).orElse(out), sourced.value());
            out.strings(
                    "accounts",
                    sourced.accounts().stream()
                            .map(id -> incident.account(id).label())
                            .toList());
            sourced.decision().ifPresent(decision -> out.integer("decision", decision.number()));
        };
    }

    // ------------------------------------------------------------------------------------------------- the ledger

    private record Told<T>(LedgerEntry entry, T value) {}

    private void ledger(JsonOut out) {
        List<Told<Casualties>> figures = new ArrayList<>();
        List<Told<Claim>> claims = new ArrayList<>();
        List<Told<Doer>> blames = new ArrayList<>();
        List<Told<EventType>> types = new ArrayList<>();
        List<Told<EventPlace>> places = new ArrayList<>();
        List<Told<LedgerEntry.Denial>> denials = new ArrayList<>();
        for (LedgerEntry entry : incident.ledger().entries()) {
            switch (entry.item()) {
                case LedgerEntry.Figure(Casualties figure) -> figures.add(new Told<>(entry, figure));
                case LedgerEntry.Responsibility(Claim claim) -> claims.add(new Told<>(entry, claim));
                case LedgerEntry.Blame(Doer doer) -> blames.add(new Told<>(entry, doer));
                case LedgerEntry.Act(EventType type) -> types.add(new Told<>(entry, type));
                case LedgerEntry.Site(EventPlace place) -> places.add(new Told<>(entry, place));
                case LedgerEntry.Denial denial -> denials.add(new Told<>(entry, denial));
            }
        }
        out.array("casualties", figures, told(FigureJson::write));
        out.array("claims", claims, told(FigureJson::write));
        out.array("attributions", blames, told(PartyJson::write));
        out.array("types", types, told((object, type) -> object.string("type", type.code())));
        out.array("places", places, told(PlaceJson::write));
        out.array("denials", denials, told(IncidentJson::denial));
        out.array("misfits", incident.ledger().misfits(), IncidentJson::misfit);
    }

    private static void denial(JsonOut out, LedgerEntry.Denial denial) {
        out.bool("whole", denial.whole());
        out.string("type", denial.type().code());
        denial.place().ifPresent(place -> out.object("place", place, PlaceJson::write));
    }

    private <T> BiConsumer<JsonOut, Told<T>> told(BiConsumer<JsonOut, T> writer) {
        return (out, told) -> {
            source(out, told.entry());
            writer.accept(in(out, told.entry().account()), told.value());
        };
    }

    private static void source(JsonOut out, LedgerEntry entry) {
        out.string("account", entry.account().label());
        out.string("report", entry.account().article().reportId());
        out.nullable("outlet", entry.outlet());
        out.nullableDay("published", entry.published());
        out.string("standing", entry.standing().code());
    }

    private static void misfit(JsonOut out, Ledger.Misfit misfit) {
        out.object("part", misfit.part(), IncidentJson::briefly);
        out.object("total", misfit.total(), IncidentJson::briefly);
    }

    private static void briefly(JsonOut out, LedgerEntry entry) {
        out.string("account", entry.account().label());
        if (entry.item() instanceof LedgerEntry.Figure(Casualties figure)) {
            out.string("who", figure.who());
            out.string("wording", figure.wording());
        }
    }

    // ------------------------------------------------------------------------------------------------- estimates

    private record Estimated(Harm harm, List<Estimate> estimates) {}

    private void estimates(JsonOut out) {
        List<Estimated> all = Stream.of(Harm.values())
                .map(harm -> new Estimated(
                        harm,
                        Stream.of(EstimateRule.values())
                                .flatMap(rule -> incident.estimate(harm, rule).stream())
                                .toList()))
                .filter(estimated -> !estimated.estimates().isEmpty())
                .toList();
        out.object(
                "estimate",
                all,
                (object, list) -> list.forEach(estimated -> incident.estimate(estimated.harm())
                        .ifPresent(
                                estimate -> object.object(estimated.harm().code(), estimate, IncidentJson::estimate))));
        out.object(
                "estimates",
                all,
                (object, list) -> list.forEach(estimated ->
                        object.array(estimated.harm().code(), estimated.estimates(), IncidentJson::estimate)));
    }

    private static void estimate(JsonOut out, Estimate estimate) {
        out.string("rule", estimate.rule());
        out.nullableInteger("low", estimate.low());
        out.nullableInteger("best", estimate.best());
        out.nullableInteger("high", estimate.high());
        out.strings(
                "accounts",
                estimate.from().stream().map(entry -> entry.account().label()).toList());
    }

    // ------------------------------------------------------------------------------------- accounts and decisions

    private void account(JsonOut out, Account account) {
        JsonOut in = in(out, account);
        in.string("id", account.label());
        in.string("key", account.id());
        in.string("report", account.article().reportId());
        in.nullable("title", account.article().separateTitle().or(account.article()::title));
        in.nullable("outlet", account.outlet());
        in.nullableDay("published", account.published());
        in.nullable("url", account.article().url());
        in.string("type", account.event().type().code());
        in.string("modality", account.event().modality().code());
        in.object("trigger", account.event().trigger(), EventJson::writeTrigger);
        in.spans("evidence", "titleSpans", account.event().evidence());
        in.strings(
                "sentences",
                account.event().evidence().stream()
                        .map(span -> span.of(account.article().text()).strip().replaceAll("\\s+", " "))
                        .toList());
        in.decimal("confidence", rounded(account.event().confidence()));
    }

    private static void decision(JsonOut out, Decision decision) {
        out.integer("number", decision.number());
        if (decision.content() instanceof Decision.Value(String account, Settled settled)) {
            out.string("field", settled.field());
            out.string("value", settled.text());
        }
        out.string("because", decision.because());
        out.string("author", decision.author());
        out.string("at", decision.at().toString());
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
