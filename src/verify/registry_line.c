#include "registry_line.h"

#include "fields.h"
#include "status_line.h"

#include <string.h>

enum { LEAST = 100, MOST = 999 };

static const char capitals[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char digits[] = "0123456789";
static const char all_marks[] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/* Passes a number without leading zero; NULL where there is none. */
static const char *after_number(const char *string) {
    const size_t length = strspn(string, digits);
    return length > 0 && (string[0] != '0' || length == 1) ? string + length : NULL;
}

/* `SIP/2.0`: capitals and digits, a capital first, a slash, two numbers with a point between. */
static bool is_version(const char *string) {
    const char *slash = strchr(string, '/');
    if (slash == NULL || strchr(capitals, string[0]) == NULL) {
        return false;
    }
    for (const char *next = string; next < slash; next++) {
        if (strchr(capitals, *next) == NULL && strchr(digits, *next) == NULL) {
            return false;
        }
    }
    const char *point = after_number(slash + 1);
    const char *end = point != NULL && *point == '.' ? after_number(point + 1) : NULL;
    return end != NULL && *end == '\0';
}

/* Marks of ASCII, none twice. */
static bool are_marks(struct text text) {
    for (size_t i = 0; i < text.length; i++) {
        if (strchr(all_marks, text.bytes[i]) == NULL ||
            memchr(text.bytes + i + 1, text.bytes[i], text.length - i - 1) != NULL) {
            return false;
        }
    }
    return true;
}

/* The text behind a key that may be missing. False, with a fault, where it is something else. */
static bool read_text(const json_t *object, const char *key, struct place place,
                      struct report *report, struct text *out) {
    return json_object_get(object, key) != NULL && fields_text(object, key, place, report, out);
}

static void read_case(struct status_line *line, const json_t *object, struct report *report) {
    struct text text;
    if (read_text(object, "case", line->place, report, &text)) {
        line->case_sensitive = text_same(text, text_of("sensitive"));
        if (!line->case_sensitive && !text_same(text, text_of("insensitive"))) {
            report_fault(report, place_field(line->place, "case"),
                         "must be sensitive or insensitive");
        }
    }
}

static void read_beyond(struct status_line *line, const json_t *object, struct report *report) {
    static const char *const words[] = {
        [LINE_ASCII] = "none", [LINE_UTF_8] = "utf-8", [LINE_ANY_BYTE] = "any"};
    struct text text;
    if (!read_text(object, "beyond-ascii", line->place, report, &text)) {
        return;
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (text_same(text, text_of(words[i]))) {
            line->beyond = (enum status_line_beyond)i;
            return;
        }
    }
    report_fault(report, place_field(line->place, "beyond-ascii"), "must be none, utf-8 or any");
}

static void read_marks(struct status_line *line, const json_t *object, struct report *report) {
    struct text escape = {NULL, 0};
    if (read_text(object, "marks", line->place, report, &line->marks) && !are_marks(line->marks)) {
        report_fault(report, place_field(line->place, "marks"),
                     "must be marks of ASCII, none of them twice");
    }
    if (!read_text(object, "escape", line->place, report, &escape)) {
        return;
    }
    line->escape = escape.bytes[0];
    if (escape.length != 1 || !are_marks(escape)) {
        report_fault(report, place_field(line->place, "escape"), "must be one mark of ASCII");
    } else if (memchr(line->marks.bytes, line->escape, line->marks.length) != NULL) {
        report_fault(report, place_field(line->place, "escape"), "must not be one of marks too");
    }
}

void registry_read_line(struct registry *registry, const json_t *root, struct report *report) {
    const struct place place = place_list(registry->path, "registry");
    struct status_line *line = &registry->line;
    json_t *object = NULL;
    *line = (struct status_line){.marks = text_of(""), .place = place_field(place, "status-line")};
    if (!fields_object(json_object_get(root, "registry"), "status-line", place, report, &object) ||
        object == NULL) {
        return;
    }
    if (registry->tokens) {
        report_fault(report, line->place, "must not stand in a registry of tokens");
        return;
    }
    if (fields_text(object, "version", line->place, report, &line->version) &&
        !is_version(line->version.bytes)) {
        report_fault(report, place_field(line->place, "version"),
                     "must be a name in capitals, a slash and two numbers");
    }
    read_case(line, object, report);
    read_beyond(line, object, report);
    read_marks(line, object, report);
}

static void check_number(struct place place, const char *key, int number, struct report *report) {
    if (number < LEAST || number > MOST) {
        report_fault(report, place_field(place, key), "is %d, which no status line can have",
                     number);
    }
}

void registry_check_line(const struct registry *registry, struct report *report) {
    if (registry->line.version.bytes == NULL) {
        return;
    }
    for (size_t i = 0; i < registry->class_count; i++) {
        check_number(registry->classes[i].place, "first", registry->classes[i].first, report);
        check_number(registry->classes[i].place, "last", registry->classes[i].last, report);
    }
    for (size_t i = 0; i < registry->total; i++) {
        const struct code *code = &registry->codes[i];
        check_number(code->place, "code", code->number, report);
        if (!status_line_is_phrase(&registry->line, code->phrase)) {
            report_fault(report, place_field(code->place, "phrase"),
                         "is %s, which no status line can have", text_quote(code->phrase).string);
        }
    }
}
