/// REST API and web page over one store.
///
/// [Server] is the door: it takes an open store and serves it until it is closed. `openapi.yaml` beside this
/// package says what is served; [Routes] lists the same, and a test holds one against the other. Names of
/// private persons are masked in everything that leaves, by [Holdings]; who may ask what is decided by [Gate].
///
/// ```java
/// try (Server server = Server.start(ServerSettings.onLoopback(8080), store, dateline)) {
///     server.awaitClose();
/// }
/// ```
@NullMarked
package dev.dateline.server;

import org.jspecify.annotations.NullMarked;
