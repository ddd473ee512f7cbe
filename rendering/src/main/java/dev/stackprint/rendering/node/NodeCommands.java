package dev.stackprint.rendering.node;

import dev.stackprint.templates.Code;
import java.util.Optional;

/**
 * What the script of a machine says differently on each cloud: commands for bash, indented by two.
 *
 * @param runner who runs it, and when; a sentence without a full stop
 * @param prepare what installs what the machine's image lacks
 * @param token what sets the variable {@code HF_TOKEN}
 * @param weights what brings the weights into the folder {@code $STATE/weights}
 * @param logs flags of {@code docker run} that send the server's log to the cloud
 * @param report what tells the cloud whether {@code $unhealthy} is 0 or 1
 */
public record NodeCommands(
    String runner,
    Optional<Code> prepare,
    Optional<Code> token,
    Optional<Code> weights,
    Code logs,
    Code report) {}
