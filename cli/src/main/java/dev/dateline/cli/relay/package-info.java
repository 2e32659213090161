/// Lets the process that holds a store run the commands of others on it.
///
/// The holder opens a [dev.dateline.cli.relay.Door]: a port on the loopback address, and beside the store a
/// file for its owner's eyes that tells the port and a secret of this one run. A command that finds the file
/// becomes a [dev.dateline.cli.relay.Caller]: it hands over its arguments, folder and streams, and the holder
/// runs the very same command and sends back what it prints and its exit code. So each command exists once.
///
/// Both sides prove that they know the secret without telling it: a file left behind by a process that was
/// killed gives nothing away to whoever got its port, and nobody without the file gets in. It is no part of the
/// REST API; no token opens it.
@NullMarked
package dev.dateline.cli.relay;

import org.jspecify.annotations.NullMarked;
