#ifndef TESTS_STATUS_LINE_TARGET_H
#define TESTS_STATUS_LINE_TARGET_H

#include <stddef.h>
#include <stdint.h>

/** Compares from_line() and parse_line() with the model; aborts where they differ. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
