package dev.stackprint.blueprints.facts;

import java.util.Locale;

/** What computes, by the software that serves models on it. */
public enum AcceleratorKind {
  /** Inferentia and Trainium, by the Neuron SDK. */
  NEURON,
  /** GPUs of NVIDIA, by CUDA. */
  GPU,
  /** TPUs, by XLA. */
  TPU;

  static AcceleratorKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
