#include "input.h"

#include <errno.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 4096 };

/* Reads what fits into a buffer that grows by doubling, up to one byte more than are allowed. */
static char *read_bytes(FILE *stream, size_t *length) {
    char *bytes = NULL;
    size_t capacity = 0;
    size_t count = 0;
    do {
        if (count == capacity) {
            capacity = capacity == 0 ? FIRST_CAPACITY : capacity * 2;
            capacity = capacity > INPUT_MAX ? (size_t)INPUT_MAX + 1 : capacity;
            char *const larger = realloc(bytes, capacity);
            if (larger == NULL) {
                free(bytes);
                return NULL;
            }
            bytes = larger;
        }
        count += fread(bytes + count, 1, capacity - count, stream);
    } while (count <= INPUT_MAX && !feof(stream) && !ferror(stream));
    *length = count;
    return bytes;
}

enum input_status input_read(FILE *stream, char **out, size_t *length) {
    size_t count = 0;
    errno = 0;
    char *bytes = read_bytes(stream, &count);
    const int reason = errno;
    if (bytes != NULL && !ferror(stream) && count <= INPUT_MAX) {
        *out = bytes;
        *length = count;
        return INPUT_READ;
    }
    free(bytes);
    errno = reason;
    return count > INPUT_MAX ? INPUT_TOO_LONG : INPUT_UNREADABLE;
}
