#include "message.h"

#include "sip_header.h"

#include <string.h>

enum { LONGEST_START_LINE = 8192 };

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

struct span span_from(struct span span, size_t count) {
    if (count > span.length) {
        count = span.length;
    }
    return (struct span){span.bytes + count, span.length - count};
}

struct span span_trim(struct span span) {
    while (span.length > 0 && is_blank(span.bytes[span.length - 1])) {
        span.length--;
    }
    while (span.length > 0 && is_blank(span.bytes[0])) {
        span = span_from(span, 1);
    }
    return span;
}

/* Where a byte is found in a span, or the length of the span. */
static size_t span_index(struct span span, char byte) {
    const char *found = span.length > 0 ? memchr(span.bytes, byte, span.length) : NULL;
    return found != NULL ? (size_t)(found - span.bytes) : span.length;
}

/* Where one is after bytes that begin at a place. */
static struct place place_after(struct place place, struct span passed) {
    size_t end = span_index(passed, '\n');
    while (end < passed.length) {
        place = (struct place){place.line + 1, 1};
        passed = span_from(passed, end + 1);
        end = span_index(passed, '\n');
    }
    place.column += passed.length;
    return place;
}

static void skip(struct reader *reader, size_t count) {
    reader->place = place_after(reader->place, (struct span){reader->rest.bytes, count});
    reader->rest = span_from(reader->rest, count);
}

/* The line that a reader stands at, with its line end; the last one may have none. */
static struct span line_of(const struct reader *reader) {
    const size_t end = span_index(reader->rest, '\n');
    return (struct span){reader->rest.bytes, end < reader->rest.length ? end + 1 : end};
}

/* CRLF ends a line. So does LF alone: logs and editors make it of CRLF. */
static struct span without_end(struct span line) {
    if (line.length > 0 && line.bytes[line.length - 1] == '\n') {
        line.length--;
        if (line.length > 0 && line.bytes[line.length - 1] == '\r') {
            line.length--;
        }
    }
    return line;
}

/* Whether MESSAGE_VERSION_LENGTH bytes are `SIP/2.0`, or another version, in any letter case. */
static bool is_version(const char *bytes) {
    static const char pattern[MESSAGE_VERSION_LENGTH + 1] = "sip/0.0";
    for (size_t i = 0; i < MESSAGE_VERSION_LENGTH; i++) {
        const char byte = bytes[i];
        const char lower = (char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        if (pattern[i] == '0' ? !is_digit(byte) : lower != pattern[i]) {
            return false;
        }
    }
    return true;
}

/* `SIP/2.0 ` begins a response. A Via that is folded, `SIP/2.0/UDP`, does not. */
static bool begins_response(struct span line) {
    return line.length > MESSAGE_VERSION_LENGTH && line.bytes[MESSAGE_VERSION_LENGTH] == ' ' &&
           is_version(line.bytes);
}

/* METHOD SP URI SP VERSION is a request. */
static bool is_request(struct span line) {
    const size_t method = span_index(line, ' ');
    const struct span uri = span_from(line, method + 1);
    const size_t uri_length = span_index(uri, ' ');
    const struct span version = span_from(uri, uri_length + 1);
    return method > 0 && uri_length > 0 && version.length == MESSAGE_VERSION_LENGTH &&
           is_version(version.bytes);
}

static bool begins_message(struct span line) {
    return begins_response(line) || is_request(without_end(line));
}

/* Passes the header fields and the empty line behind them. */
static void read_head(struct reader *reader, struct message *out) {
    out->head = (struct span){reader->rest.bytes, 0};
    out->head_ends = false;
    while (reader->rest.length > 0 && !out->head_ends) {
        const struct span line = line_of(reader);
        out->head_ends = without_end(line).length == 0;
        if (begins_message(line)) {
            return;
        }
        out->head.length += out->head_ends ? 0 : line.length;
        skip(reader, line.length);
    }
}

/* The number that a value writes; SIZE_MAX for one that is too large; false if it is none. */
static bool read_number(struct span value, size_t *out) {
    *out = 0;
    for (size_t i = 0; i < value.length; i++) {
        if (!is_digit(value.bytes[i])) {
            return false;
        }
        const size_t digit = (size_t)(value.bytes[i] - '0');
        *out = *out > ((size_t)-1 - digit) / 10 ? (size_t)-1 : *out * 10 + digit;
    }
    return value.length > 0;
}

/* Whether a body of some bytes ends where a line ends, or where the next message begins. A start
 * line is looked at within a bound, so that no input makes this slow. */
static bool ends_well(struct span rest, size_t length) {
    struct reader behind = {span_from(rest, length), {1, 1}};
    if (behind.rest.length > LONGEST_START_LINE) {
        behind.rest.length = LONGEST_START_LINE;
    }
    return length == 0 || rest.bytes[length - 1] == '\n' || behind.rest.length == 0 ||
           behind.rest.bytes[0] == '\r' || behind.rest.bytes[0] == '\n' ||
           begins_message(line_of(&behind));
}

/* Passes the body, if it ends as it should. */
static void read_body(struct reader *reader, struct message *out) {
    struct field field;
    size_t length = 0;
    out->body = BODY_WHOLE;
    if (!out->head_ends || !field_find(out, SIP_HEADER_CONTENT_LENGTH, &field)) {
        return;
    }
    if (!read_number(field.value, &length)) {
        out->body = BODY_UNKNOWN;
    } else if (length > reader->rest.length) {
        out->body = BODY_CUT;
    } else if (!ends_well(reader->rest, length)) {
        out->body = BODY_ASTRAY;
    } else {
        skip(reader, length);
    }
}

bool message_next(struct reader *reader, struct message *out) {
    while (reader->rest.length > 0) {
        const struct span line = line_of(reader);
        if (begins_message(line)) {
            out->is_response = begins_response(line);
            out->place = reader->place;
            out->start = without_end(line);
            skip(reader, line.length);
            read_head(reader, out);
            read_body(reader, out);
            return true;
        }
        skip(reader, line.length);
    }
    return false;
}

struct reader message_fields(const struct message *message) {
    return (struct reader){message->head, {message->place.line + 1, 1}};
}

/* The length of a field: that of its line, and of those that begin with a blank behind it. */
static size_t field_length(const struct reader *reader) {
    struct reader behind = *reader;
    do {
        skip(&behind, line_of(&behind).length);
    } while (behind.rest.length > 0 &&
             (behind.rest.bytes[0] == ' ' || behind.rest.bytes[0] == '\t'));
    return reader->rest.length - behind.rest.length;
}

/* token of RFC 3261 s25.1, which the name of a header field is. */
static bool is_token(struct span span) {
    static const char marks[] = "-.!%*_+`'~";
    for (size_t i = 0; i < span.length; i++) {
        const char byte = span.bytes[i];
        const char folded = (char)(byte | 0x20);
        if (!is_digit(byte) && !(folded >= 'a' && folded <= 'z') &&
            (byte == '\0' || strchr(marks, byte) == NULL)) {
            return false;
        }
    }
    return span.length > 0;
}

bool field_next(struct reader *reader, struct field *out) {
    if (reader->rest.length == 0) {
        return false;
    }
    const struct span whole = {reader->rest.bytes, field_length(reader)};
    const size_t colon = span_index(whole, ':');
    out->place = reader->place;
    out->line = span_trim(whole);
    out->name = (struct span){whole.bytes, colon};
    while (out->name.length > 0 && is_blank(out->name.bytes[out->name.length - 1])) {
        out->name.length--;
    }
    if (colon == whole.length || !is_token(out->name)) {
        out->name.length = 0;
    }
    out->value = span_trim(span_from(whole, colon + 1));
    skip(reader, whole.length);
    return true;
}

bool field_find(const struct message *message, int header, struct field *out) {
    struct reader fields = message_fields(message);
    while (field_next(&fields, out)) {
        if (sip_header_from_text(out->name.bytes, out->name.length) == header) {
            return true;
        }
    }
    return false;
}

struct place field_place(const struct field *field, struct span part) {
    const struct span before = {field->name.bytes, (size_t)(part.bytes - field->name.bytes)};
    return place_after(field->place, before);
}
