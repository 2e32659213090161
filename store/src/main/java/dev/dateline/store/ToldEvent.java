package dev.dateline.store;

/// An event of a stored report, and the incident of which it tells.
///
/// @param account its id; [IncidentStore#incident] finds the incident by it
/// @param event its place in the report's list of events, from 0
public record ToldEvent(String account, ContentHash report, int event, String incident) {}
