#include "memory.h"

#include "exit_status.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn static void out_of_memory(void) {
    fputs("verify: error: out of memory\n", stderr);
    exit(STATUS_USAGE);
}

void *memory_new(size_t count, size_t size) {
    void *items = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (items == NULL) {
        out_of_memory();
    }
    return items;
}

void *memory_grow(void *items, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity) {
        return items;
    }
    const size_t wanted = *capacity > 0 ? *capacity * 2 : 64;
    void *grown = wanted > SIZE_MAX / size ? NULL : realloc(items, wanted * size);
    if (grown == NULL) {
        out_of_memory();
    }
    *capacity = wanted;
    return grown;
}
