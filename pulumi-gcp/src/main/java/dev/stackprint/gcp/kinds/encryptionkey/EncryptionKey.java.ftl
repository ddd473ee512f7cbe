package ${c.packageName};

import com.pulumi.core.Output;
import com.pulumi.gcp.kms.CryptoKey;
import com.pulumi.gcp.kms.CryptoKeyArgs;
import com.pulumi.gcp.kms.CryptoKeyIAMMember;
import com.pulumi.gcp.kms.CryptoKeyIAMMemberArgs;
import com.pulumi.gcp.kms.KeyRing;
import com.pulumi.gcp.kms.KeyRingArgs;
import com.pulumi.resources.ComponentResource;
import java.util.Map;

/** A key that encrypts what other components store. */
// ${c.origin}
final class ${c.className} extends ComponentResource {

  private final CryptoKey key;
<#if used>
  private final GoogleProject project;
  private final String name;
</#if>

  ${c.className}(final String name, final GoogleProject project${c.parameters}) {
    super("${c.type}", name, project.componentOptions());
<#if used>
    this.project = project;
    this.name = name;
</#if>
    var ring =
        new KeyRing(
            name + "-ring",
            KeyRingArgs.builder().location(project.region()).build(),
            // Google Cloud never deletes a key ring.
            project.retained(this));
    key =
        new CryptoKey(
            name,
            CryptoKeyArgs.builder()
                .keyRing(ring.id())
                .purpose("ENCRYPT_DECRYPT")
                .rotationPeriod("${rotation}")
                .build(),
            project.<#if retain>retained<#else>options</#if>(this));
    registerOutputs(Map.of("id", key.id()));
  }
<#if id>

  /** Returns the key's id: its whole resource name. */
  Output<String> id() {
    return key.id();
  }
</#if>
<#if used>

  /** Lets a member encrypt and decrypt, and returns the key's id once it may. */
  Output<String> usableBy(final String user, final Output<String> member) {
    var grant =
        new CryptoKeyIAMMember(
            name + "-" + user,
            CryptoKeyIAMMemberArgs.builder()
                .cryptoKeyId(key.id())
                .role("roles/cloudkms.cryptoKeyEncrypterDecrypter")
                .member(member)
                .build(),
            project.options(this));
    return grant.cryptoKeyId();
  }
</#if>
}
