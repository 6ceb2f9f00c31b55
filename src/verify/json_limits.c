#include "json_limits.h"

#include "document.h"

#include <string.h>

/** A walk over a JSON text. */
struct scan {
    const char *next;
    const char *end;
    size_t line;
    size_t column;
    size_t depth;
};

static void step(struct scan *scan) {
    const unsigned char byte = (unsigned char)*scan->next++;
    if (byte == '\n') {
        scan->line++;
        scan->column = 1;
    } else if (scan->next == scan->end || ((unsigned char)*scan->next & 0xc0) != 0x80) {
        scan->column++; /* the last byte of a character */
    }
}

/* From an opening quote to behind the closing one. */
static void skip_string(struct scan *scan) {
    step(scan);
    while (scan->next < scan->end && *scan->next != '"') {
        if (*scan->next == '\\' && scan->next + 1 < scan->end) {
            step(scan);
        }
        step(scan);
    }
    if (scan->next < scan->end) {
        step(scan);
    }
}

static bool is_in(char byte, const char *set) {
    return byte != '\0' && strchr(set, byte) != NULL;
}

/* From the first byte of a number to behind its last; says whether it is written as an integer. */
static bool skip_number(struct scan *scan) {
    bool whole = true;
    while (scan->next < scan->end && is_in(*scan->next, "+-.0123456789eE")) {
        whole = whole && !is_in(*scan->next, ".eE");
        step(scan);
    }
    return whole;
}

static bool fail(const struct scan *at, const char *message, struct json_limits_fault *fault) {
    *fault = (struct json_limits_fault){at->line, at->column, message};
    return true;
}

bool json_limits_exceeded(const char *bytes, size_t length, struct json_limits_fault *fault) {
    struct scan scan = {bytes, bytes + length, 1, 1, 0};
    while (scan.next < scan.end) {
        const struct scan start = scan;
        const char byte = *scan.next;
        if (byte == '"') {
            skip_string(&scan);
            continue;
        }
        if (is_in(byte, "-0123456789")) {
            if (!skip_number(&scan)) {
                return fail(&start, "a number must be whole, without fraction and exponent", fault);
            }
            continue;
        }
        if (is_in(byte, "[{") && ++scan.depth > DOCUMENT_MAX_DEPTH) {
            return fail(&start, "arrays and objects are nested deeper than 64 levels", fault);
        }
        scan.depth -= is_in(byte, "]}") ? 1 : 0;
        step(&scan);
    }
    return false;
}
