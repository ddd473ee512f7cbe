package dev.stackprint.gcp.kinds.auditlog;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Optional;

/**
 * What the templates of an audit log print.
 *
 * @param c what every component begins with
 * @param key the expression of the key's id, if there is one of our own
 * @param days how long the record is kept
 * @param seconds the same in seconds
 * @param calls whether changes of resources are recorded
 * @param services the services whose calls are recorded
 * @param recorded those of them all of whose calls are
 * @param stores the expressions of the names of buckets whose objects are watched over
 * @param retain whether the record stays when the stack is destroyed
 * @param lock whether nobody can shorten the time that it is kept
 * @param bucketName whether somebody needs the bucket's name
 */
record AuditLogView(
    ComponentHeader c,
    Optional<Code> key,
    int days,
    String seconds,
    boolean calls,
    List<AuditedService> services,
    List<String> recorded,
    List<Code> stores,
    boolean retain,
    boolean lock,
    boolean bucketName) {}
