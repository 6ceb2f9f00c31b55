#include "text.h"

#include <stdio.h>
#include <string.h>

struct text text_of(const char *string) {
    return (struct text){string, strlen(string)};
}

char text_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

char text_upper(char byte) {
    return byte >= 'a' && byte <= 'z' ? (char)(byte - 'a' + 'A') : byte;
}

bool text_same(struct text a, struct text b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

bool text_same_folded(struct text a, struct text b) {
    if (a.length != b.length) {
        return false;
    }
    for (size_t i = 0; i < a.length; i++) {
        if (text_lower(a.bytes[i]) != text_lower(b.bytes[i])) {
            return false;
        }
    }
    return true;
}

/* FNV-1a, then folded down so that the low bits depend on every byte. */
size_t text_hash_folded(struct text text) {
    unsigned long long hash = 14695981039346656037ULL;
    for (size_t i = 0; i < text.length; i++) {
        hash ^= (unsigned char)text_lower(text.bytes[i]);
        hash *= 1099511628211ULL;
    }
    return (size_t)(hash ^ (hash >> 32));
}

/* Writes one byte as C would; gives the number of characters written, at most 4. */
static size_t quote_byte(char *out, char byte) {
    if (byte == '"' || byte == '\\') {
        out[0] = '\\';
        out[1] = byte;
        return 2;
    }
    if (byte >= ' ' && byte <= '~') {
        out[0] = byte;
        return 1;
    }
    static const char digits[] = "0123456789abcdef";
    out[0] = '\\';
    out[1] = 'x';
    out[2] = digits[(unsigned char)byte >> 4];
    out[3] = digits[(unsigned char)byte & 15];
    return 4;
}

struct text_quoted text_quote(struct text text) {
    struct text_quoted quoted = {"NULL"};
    if (text.bytes == NULL) {
        return quoted;
    }
    const size_t room = sizeof quoted.string - sizeof "xxxx\"...";
    size_t end = 0;
    size_t i = 0;
    quoted.string[end++] = '"';
    while (i < text.length && end < room) {
        end += quote_byte(quoted.string + end, text.bytes[i++]);
    }
    const char *tail = i < text.length ? "\"..." : "\"";
    memcpy(quoted.string + end, tail, strlen(tail) + 1);
    return quoted;
}

struct text_quoted text_quote_string(const char *string) {
    return text_quote(string == NULL ? (struct text){NULL, 0} : text_of(string));
}
