package dev.stackprint.aws.kinds.distributedjob.job;

import dev.stackprint.aws.kinds.objectstore.ObjectStoreKind;
import dev.stackprint.aws.render.RenderContext;
import dev.stackprint.templates.Code;
import java.util.Locale;

/**
 * Where a job finds something.
 *
 * @param variable the variable that tells it
 * @param bucket the variable of a script that has the bucket's name
 * @param output the stack's output that has it
 * @param path the folder, which ends in a slash, or ""
 */
public record Address(Code variable, Code bucket, String output, String path) {

  /** Returns the address of the code, data or output of a job. */
  static Address of(String what, Stores.Folder folder, RenderContext context) {
    return new Address(
        Code.shell(what.toUpperCase(Locale.ROOT) + "_URI"),
        Code.shell(what + "_bucket"),
        ObjectStoreKind.nameOutput(folder.store(), context),
        folder.path());
  }
}
