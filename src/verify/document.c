#include "document.h"

#include "json_limits.h"
#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* Bytes of a file, at most one more than are allowed, so that the caller sees that there are. */
static char *read_bytes(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t capacity = 0;
    size_t count = 0;
    if (file == NULL) {
        return NULL;
    }
    do {
        bytes = memory_grow(bytes, count, &capacity, 1);
        count += fread(bytes + count, 1, capacity - count, file);
    } while (!feof(file) && !ferror(file) && count <= DOCUMENT_MAX_BYTES);
    if (ferror(file)) {
        const int reason = errno;
        free(bytes);
        bytes = NULL;
        errno = reason;
    }
    const int reason = errno;
    fclose(file);
    errno = reason;
    *length = count;
    return bytes;
}

static enum exit_status refuse(FILE *errors, const char *path, size_t line, size_t column,
                               const char *message) {
    fprintf(errors, "%s:%zu:%zu: error: ", path, line, column);
    for (const char *byte = message; *byte != '\0'; byte++) {
        fputc(*byte >= ' ' && *byte <= '~' ? *byte : '?', errors);
    }
    fputc('\n', errors);
    return STATUS_REFUSED;
}

/* jansson counts from 0 where it has read nothing, and gives -1 where it has no place. */
static size_t from_one(int number) {
    return number > 0 ? (size_t)number : 1;
}

enum exit_status document_parse(const char *path, const char *bytes, size_t length, json_t **out,
                                FILE *errors) {
    json_error_t error;
    struct json_limits_fault fault;
    if (length > DOCUMENT_MAX_BYTES) {
        return refuse(errors, path, 1, 1, "the file is larger than 1024 MiB");
    }
    if (length >= 3 && memcmp(bytes, byte_order_mark, 3) == 0) {
        return refuse(errors, path, 1, 1, "the file begins with a byte order mark");
    }
    json_t *root = json_loadb(bytes, length,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    if (root == NULL) {
        return refuse(errors, path, from_one(error.line), from_one(error.column), error.text);
    }
    if (json_limits_exceeded(bytes, length, &fault)) {
        json_decref(root);
        return refuse(errors, path, fault.line, fault.column, fault.message);
    }
    *out = root;
    return STATUS_DONE;
}

enum exit_status document_read(const char *path, json_t **out, FILE *errors) {
    size_t length = 0;
    char *bytes = read_bytes(path, &length);
    if (bytes == NULL) {
        fprintf(errors, "%s: error: cannot be read: %s\n", path, strerror(errno));
        return STATUS_USAGE;
    }
    const enum exit_status status = document_parse(path, bytes, length, out, errors);
    free(bytes);
    return status;
}
