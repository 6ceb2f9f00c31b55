/*
 * damage FILE...: checks each file, each of its beginnings, and each change of one byte to any of
 * some that matter. Each input has a block of its own size, so that a sanitizer sees a byte too
 * many.
 */

#include "target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST = 4096 };

static size_t count;

static void check(const uint8_t *bytes, size_t length) {
    uint8_t *copy = malloc(length > 0 ? length : 1);
    if (copy == NULL) {
        abort();
    }
    memcpy(copy, bytes, length);
    LLVMFuzzerTestOneInput(copy, length);
    free(copy);
    count++;
}

static void check_beginnings(const uint8_t *bytes, size_t length) {
    for (size_t i = 0; i <= length; i++) {
        check(bytes, i);
    }
}

static void check_changes(uint8_t *bytes, size_t length) {
    static const uint8_t others[] = {'\0', '\n', '\r', ' ', ':', '9', 0xFF};
    for (size_t i = 0; i < length; i++) {
        const uint8_t before = bytes[i];
        for (size_t j = 0; j < sizeof others; j++) {
            bytes[i] = others[j];
            check(bytes, length);
        }
        bytes[i] = before ^ 0x20;
        check(bytes, length);
        bytes[i] = before;
    }
}

int main(int argc, char *argv[]) {
    static uint8_t bytes[LARGEST];
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (file == NULL) {
            perror(argv[i]);
            return EXIT_FAILURE;
        }
        const size_t length = fread(bytes, 1, sizeof bytes, file);
        fclose(file);
        if (length == sizeof bytes) {
            fprintf(stderr, "%s: too large\n", argv[i]);
            return EXIT_FAILURE;
        }
        check_beginnings(bytes, length);
        check_changes(bytes, length);
    }
    printf("%zu inputs\n", count);
    return EXIT_SUCCESS;
}
