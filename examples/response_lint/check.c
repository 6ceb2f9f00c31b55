#include "check.h"

#include "sip_header.h"
#include "sip_method.h"
#include "sip_status.h"

#include <string.h>

/* What is known of a response while it is checked. */
struct response {
    const struct message *message;
    struct report *report;
    int code;           /* or SIP_STATUS_NONE */
    struct span phrase; /* the Reason-Phrase */
    bool has_method;    /* whether CSeq has one */
    int method;         /* of enum sip_method; SIP_METHOD_NONE for one that is not registered */
    struct span method_text;
};

/* The place of a byte of the start line. */
static struct place start_place(const struct message *message, const char *byte) {
    const size_t offset = (size_t)(byte - message->start.bytes);
    return (struct place){message->place.line, message->place.column + offset};
}

/* The place of the code, which is that of what is said of a response as a whole. */
static struct place code_place(const struct message *message) {
    return start_place(message, message->start.bytes + MESSAGE_VERSION_LENGTH + 1);
}

/* Whether what follows the version and a blank begins with a code of three digits. */
static bool has_code(struct span rest) {
    return rest.length >= 3 && is_digit(rest.bytes[0]) && is_digit(rest.bytes[1]) &&
           is_digit(rest.bytes[2]) && (rest.length == 3 || rest.bytes[3] == ' ');
}

/* Status-Line = SIP-Version SP Status-Code SP Reason-Phrase CRLF (RFC 3261 s25.1). */
static void read_status_line(struct response *response) {
    const struct message *message = response->message;
    const struct span version = {message->start.bytes, MESSAGE_VERSION_LENGTH};
    const struct span rest = span_from(message->start, MESSAGE_VERSION_LENGTH + 1);
    const struct place place = code_place(message);
    if (memcmp(version.bytes, "SIP/2.0", MESSAGE_VERSION_LENGTH) != 0) {
        report(response->report, ERROR, message->place, "RFC 3261 s7.1",
               "the version must be written SIP/2.0, not %s", quote(version).string);
    }
    if (!has_code(rest)) {
        report(response->report, ERROR, place, "RFC 3261 s25.1",
               "one blank, three digits and one blank must follow the version, not \"%s\"",
               quote(rest).string);
        return;
    }
    if (rest.length == 3) {
        report(response->report, ERROR, place, "RFC 3261 s25.1",
               "a blank must follow the code, even where the phrase is empty");
    }
    response->phrase = span_from(rest, 4);
    response->code = sip_status_from_digits(rest.bytes, 3);
    if (response->code == SIP_STATUS_NONE) {
        report(response->report, ERROR, place, "RFC 3261 s7.2",
               "%.3s is in no class; the codes of SIP are 100 to 699", rest.bytes);
    }
}

/* CSeq = 1*DIGIT LWS Method (RFC 3261 s20.16). */
static bool read_cseq(struct span value, struct span *method) {
    size_t digits = 0;
    while (digits < value.length && is_digit(value.bytes[digits])) {
        digits++;
    }
    const struct span behind = span_from(value, digits);
    *method = span_trim(behind);
    for (size_t i = 0; i < method->length; i++) {
        if (is_blank(method->bytes[i])) {
            return false;
        }
    }
    return method->length > 0 && method->bytes != behind.bytes;
}

static void read_method(struct response *response) {
    struct field field;
    response->has_method = field_find(response->message, SIP_HEADER_CSEQ, &field) &&
                           read_cseq(field.value, &response->method_text);
    if (response->has_method) {
        response->method =
            sip_method_from_text(response->method_text.bytes, response->method_text.length);
    }
}

/* A code that is not registered: whose it is, and as what a client acts on it. */
static void check_code(const struct response *response) {
    const int code = response->code;
    if (code == SIP_STATUS_NONE || sip_status_is_registered(code)) {
        return;
    }
    const bool http = sip_status_is_http_only(code);
    const int instead = sip_status_effective(code);
    report(response->report, WARNING, code_place(response->message),
           http ? "RFC 3261 s21" : "RFC 3261 s8.1.3.2", "%d is %s; a client treats it as %d %s",
           code, http ? "a code of HTTP, which SIP should not use" : "not registered", instead,
           sip_status_phrase(instead));
}

static void check_method(const struct response *response) {
    if (response->code != SIP_STATUS_NONE && response->has_method &&
        !sip_status_allows_method(response->code, response->method)) {
        report(response->report, WARNING, code_place(response->message), "",
               "%d %s does not answer %s", response->code, sip_status_phrase(response->code),
               quote(response->method_text).string);
    }
}

/* Whether a phrase is the one that is registered for a code, in any letter case. Some phrases are
 * registered for two. */
static bool is_phrase_of(struct span phrase, int code) {
    const char *registered = sip_status_phrase(code);
    if (strlen(registered) != phrase.length) {
        return false;
    }
    for (size_t i = 0; i < phrase.length; i++) {
        const char a = phrase.bytes[i];
        const char b = registered[i];
        const bool letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
        if (a != b && !(letter && (a ^ b) == ('a' ^ 'A'))) {
            return false;
        }
    }
    return true;
}

/* Reason-Phrase of RFC 3261 s25.1 has the characters of a URI, blanks, and any UTF-8. */
static bool is_legal(char byte) {
    static const char marks[] = "-_.!~*'();/?:@&=+$,% \t";
    const char lower = (char)(byte | 0x20);
    return (unsigned char)byte >= 0x80 || is_digit(byte) || (lower >= 'a' && lower <= 'z') ||
           (byte != '\0' && strchr(marks, byte) != NULL);
}

/* Whether each byte of a phrase may be there, with those that its escapes and characters need. */
static void check_bytes(const struct response *response) {
    const struct span start = response->message->start;
    const struct span phrase = response->phrase;
    for (size_t i = 0; i < phrase.length; i++) {
        if (!is_legal(phrase.bytes[i])) {
            report(response->report, ERROR, start_place(response->message, phrase.bytes + i),
                   "RFC 3261 s25.1", "no phrase may have the byte 0x%02X",
                   (unsigned)(unsigned char)phrase.bytes[i]);
            return;
        }
    }
    if (sip_status_from_line(start.bytes, start.length) != SIP_STATUS_NONE &&
        sip_status_parse_line(start.bytes, start.length, NULL, NULL) == SIP_STATUS_NONE) {
        report(response->report, ERROR, start_place(response->message, phrase.bytes),
               "RFC 3261 s25.1", "an escape, or a character of UTF-8, is cut short in the phrase");
    }
}

static void check_phrase(const struct response *response, bool phrases) {
    const struct span phrase = response->phrase;
    const int owner = sip_status_from_phrase(phrase.bytes, phrase.length);
    check_bytes(response);
    if (response->code == SIP_STATUS_NONE || owner == response->code ||
        is_phrase_of(phrase, response->code)) {
        return;
    }
    if (owner != SIP_STATUS_NONE) {
        report(response->report, WARNING, start_place(response->message, phrase.bytes),
               "RFC 3261 s7.2", "the phrase \"%s\" is that of %d, not of %d", quote(phrase).string,
               owner, response->code);
    } else if (phrases && sip_status_is_registered(response->code)) {
        report(response->report, NOTE, start_place(response->message, phrase.bytes),
               "RFC 3261 s7.2", "the phrase \"%s\" is not \"%s\", the one registered for %d",
               quote(phrase).string, sip_status_phrase(response->code), response->code);
    }
}

/* What every response has, for it is copied from the request. */
static void check_copied(const struct response *response) {
    static const int copied[] = {SIP_HEADER_VIA, SIP_HEADER_FROM, SIP_HEADER_TO, SIP_HEADER_CALL_ID,
                                 SIP_HEADER_CSEQ};
    for (size_t i = 0; i < sizeof copied / sizeof copied[0]; i++) {
        struct field field;
        if (!field_find(response->message, copied[i], &field)) {
            report(response->report, ERROR, code_place(response->message), "RFC 3261 s8.2.6.2",
                   "every response must have the header field %s", sip_header_text(copied[i]));
        }
    }
}

/* What the registry says of a header field in a response, for a method: one row of its table. */
struct row {
    enum sip_status_header_requirement requirement;
    const char *name;
    const char *condition; /* "" where there is none */
    const char *source;
};

/* Gives the row; false where it is for other methods than that of the response. */
static bool read_row(const struct response *response, size_t index, struct row *out) {
    const int code = response->code;
    *out = (struct row){
        sip_status_header_requirement(code, index), sip_status_header_name(code, index),
        sip_status_header_condition(code, index), sip_status_header_source(code, index)};
    return sip_status_header_for_method(code, index, response->method);
}

static bool wants_it(const struct row *row) {
    return row->requirement == SIP_STATUS_HEADER_REQUIREMENT_MUST ||
           row->requirement == SIP_STATUS_HEADER_REQUIREMENT_SHOULD;
}

static bool forbids_it(const struct row *row) {
    return row->requirement == SIP_STATUS_HEADER_REQUIREMENT_MUST_NOT ||
           row->requirement == SIP_STATUS_HEADER_REQUIREMENT_SHOULD_NOT;
}

static bool is_strict(const struct row *row) {
    return row->requirement == SIP_STATUS_HEADER_REQUIREMENT_MUST ||
           row->requirement == SIP_STATUS_HEADER_REQUIREMENT_MUST_NOT;
}

/* Says that a row is not kept, or, if it has a condition, which we cannot judge, may not be. */
static void report_row(const struct response *response, struct place place, const struct row *row) {
    const bool certain = row->condition[0] == '\0';
    const enum severity severity = is_strict(row) ? ERROR : WARNING;
    report(response->report, certain ? severity : NOTE, place, row->source,
           "a %d to %s %s%s have the header field %s%s%s", response->code,
           quote(response->method_text).string, is_strict(row) ? "must" : "should",
           forbids_it(row) ? " not" : "", row->name,
           certain ? "" : ", if this holds: ", row->condition);
}

/* Whether a row before this one wants the same header field without a condition. */
static bool is_settled(const struct response *response, const struct row *row, size_t index) {
    struct row before;
    for (size_t i = 0; i < index; i++) {
        if (read_row(response, i, &before) && wants_it(&before) && before.condition[0] == '\0' &&
            strcmp(before.name, row->name) == 0) {
            return true;
        }
    }
    return false;
}

/* The header fields that are wanted and not there. */
static void check_wanted(const struct response *response) {
    const size_t count = response->has_method ? sip_status_header_count(response->code) : 0;
    for (size_t i = 0; i < count; i++) {
        struct row row;
        struct field field;
        if (read_row(response, i, &row) && wants_it(&row) && !is_settled(response, &row, i) &&
            !field_find(response->message, sip_header_from_text(row.name, strlen(row.name)),
                        &field)) {
            report_row(response, code_place(response->message), &row);
        }
    }
}

/* Whether a header field that is there is forbidden. */
static void check_forbidden(const struct response *response, const struct field *field,
                            int header) {
    const size_t count = response->has_method ? sip_status_header_count(response->code) : 0;
    for (size_t i = 0; i < count; i++) {
        struct row row;
        if (read_row(response, i, &row) && forbids_it(&row) &&
            sip_header_from_text(row.name, strlen(row.name)) == header) {
            report_row(response, field->place, &row);
        }
    }
}

/* Whether Content-Length says how long the body is. */
static void check_length(const struct response *response, const struct field *field) {
    const struct place place = field_place(field, field->value);
    const struct quoted value = quote(field->value);
    switch (response->message->body) {
    case BODY_WHOLE:
        break;
    case BODY_CUT:
        report(response->report, ERROR, place, "RFC 3261 s18.3",
               "the input ends before a body of %s bytes does", value.string);
        break;
    case BODY_ASTRAY:
        report(response->report, ERROR, place, "RFC 3261 s18.3",
               "a body of %s bytes ends within a line, and no message follows", value.string);
        break;
    case BODY_UNKNOWN:
        report(response->report, ERROR, place, "RFC 3261 s20.14",
               "Content-Length is a number of bytes, not \"%s\"", value.string);
        break;
    }
}

static void check_field(const struct response *response, const struct field *field) {
    const int header = sip_header_from_text(field->name.bytes, field->name.length);
    struct span method;
    if (field->name.length == 0) {
        report(response->report, ERROR, field->place, "RFC 3261 s7.3.1",
               "a header field is a name, a colon and a value, not \"%s\"",
               quote(field->line).string);
    } else if (header == SIP_HEADER_CSEQ && !read_cseq(field->value, &method)) {
        report(response->report, ERROR, field_place(field, field->value), "RFC 3261 s20.16",
               "CSeq is a number and a method, such as 1 INVITE, not \"%s\"",
               quote(field->value).string);
    } else if (header == SIP_HEADER_CONTENT_LENGTH) {
        check_length(response, field);
    }
    if (header != SIP_HEADER_NONE) {
        check_forbidden(response, field, header);
    }
}

static void check_response(const struct message *message, bool phrases, struct report *to) {
    struct response response = {.message = message, .report = to, .code = SIP_STATUS_NONE};
    struct reader fields = message_fields(message);
    struct field field;
    if (!message->head_ends) {
        report(to, ERROR, message->place, "RFC 3261 s7", "no empty line ends the head");
    }
    read_status_line(&response);
    read_method(&response);
    check_code(&response);
    check_method(&response);
    check_copied(&response);
    check_wanted(&response);
    check_phrase(&response, phrases);
    while (field_next(&fields, &field)) {
        check_field(&response, &field);
    }
}

void check_input(struct span input, bool phrases, struct report *to) {
    struct reader reader = {input, {1, 1}};
    struct message message;
    bool any = false;
    while (message_next(&reader, &message)) {
        if (message.is_response) {
            check_response(&message, phrases, to);
            any = true;
        }
    }
    if (!any) {
        report(to, NOTE, (struct place){1, 1}, "", "there is no SIP response here");
    }
}
