package ${c.packageName};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ${c.className}Test {

<#if queued>
  private final MockedStack.Registration machine = MockedStack.one("gcp:tpu/v2QueuedResource:V2QueuedResource", "${c.name}");
<#elseif slice>
  private final MockedStack.Registration machine = MockedStack.one("gcp:tpu/v2Vm:V2Vm", "${c.name}");
<#else>
  private final MockedStack.Registration machine = MockedStack.one("gcp:compute/instance:Instance", "${c.name}");
</#if>

  @Test
  void isInItsZone() {
    assertEquals("${zone}", machine.at("zone"));
  }

<#if queued>
  @Test
  void waitsForItsShapeWithoutAPublicAddress() {
    var spec = (Map<?, ?>) ((List<?>) machine.at("tpu", "nodeSpecs")).get(0);
    var node = (Map<?, ?>) spec.get("node");
    assertEquals("${shape}", node.get("acceleratorType"));
    assertEquals(false, ((Map<?, ?>) node.get("networkConfig")).get("enableExternalIps"));
  }
<#elseif slice>
  @Test
  void isItsShapeWithoutAPublicAddress() {
    assertEquals("${shape}", machine.at("acceleratorType"));
    assertEquals("${image}", machine.at("runtimeVersion"));
    assertEquals(false, machine.at("networkConfig", "enableExternalIps"));
  }
<#if spot>

  @Test
  void canBeTakenAway() {
    assertEquals(true, machine.at("schedulingConfig", "spot"));
  }
</#if>
<#if reserved>

  @Test
  void comesFromAReservation() {
    assertEquals(true, machine.at("schedulingConfig", "reserved"));
  }
</#if>
<#else>
  @Test
  void isItsShapeWithoutAPublicAddress() {
    assertEquals("${shape}", machine.at("machineType"));
    assertEquals("${image}", machine.at("bootDisk", "initializeParams", "image"));
    var networkInterface = (Map<?, ?>) ((List<?>) machine.at("networkInterfaces")).get(0);
    assertNull(networkInterface.get("accessConfigs"));
  }

  @Test
  void isNotMovedToAnotherHost() {
    assertEquals("TERMINATE", machine.at("scheduling", "onHostMaintenance"));
    assertEquals(${(!spot)?c}, machine.at("scheduling", "automaticRestart"));
  }
<#if reservation??>

  @Test
  void comesFromItsReservation() {
    assertEquals(List.of("${reservation}"), machine.at("reservationAffinity", "specificReservation", "values"));
  }
</#if>
</#if>
<#if !queued>

  @Test
  void letsPeopleInWithIamOnly() {
    assertEquals("TRUE", machine.at("metadata", "enable-oslogin"));
    assertEquals("TRUE", machine.at("metadata", "block-project-ssh-keys"));
    assertTrue(machine.at("serviceAccount", "email").toString().startsWith("${accountId}@"));
  }
</#if>

  @Test
  void isReachedThroughIdentityAwareProxyOnly() {
    var sessions = MockedStack.one("gcp:compute/firewall:Firewall", "${c.name}-sessions");
    assertEquals(List.of("35.235.240.0/20"), sessions.at("sourceRanges"));
<#if !queued>
    assertEquals(machine.at("tags"), sessions.at("targetTags"));
</#if>
  }
<#if serves??>

  @Test
  void startsItsServer() {
    var script = machine.at("metadata", "startup-script").toString();
    assertTrue(script.startsWith("#!/usr/bin/env bash\n"));
    assertFalse(script.contains("@WEIGHTS@"));
  }
<#if serves.tokenSecret??>

  @Test
  void readsItsTokenAndNoOtherSecret() {
    var grant = MockedStack.one("gcp:secretmanager/secretIamMember:SecretIamMember", "${c.name}-token");
    assertEquals("${serves.tokenSecret}", grant.at("secretId"));
    assertEquals("roles/secretmanager.secretAccessor", grant.at("role"));
  }
</#if>
</#if>
}
