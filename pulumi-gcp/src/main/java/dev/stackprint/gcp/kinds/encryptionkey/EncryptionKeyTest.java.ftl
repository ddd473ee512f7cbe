package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ${c.className}Test {

  @Test
  void rotates() {
    var key = MockedStack.one("gcp:kms/cryptoKey:CryptoKey", "${c.name}");
    assertEquals("${rotation}", key.at("rotationPeriod"));
  }
<#if used>

  @Test
  void onlyEncryptsAndDecrypts() {
    for (var grant : MockedStack.all("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember")) {
      assertEquals("roles/cloudkms.cryptoKeyEncrypterDecrypter", grant.at("role"), grant.name());
    }
  }
</#if>
}
