#ifndef TESTS_RESPONSE_LINT_TARGET_H
#define TESTS_RESPONSE_LINT_TARGET_H

#include <stddef.h>
#include <stdint.h>

/** Checks an input; aborts if what was read of it cannot be. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
