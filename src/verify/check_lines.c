/* from_line() and parse_line(): every code's line, every beginning of it, and every near miss. */

#include "checks.h"
#include "memory.h"
#include "near_miss.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    LONGEST = 512,    /* of a line that is made here; phrases have at most 255 bytes */
    LEAD_BYTES = 256, /* how many bytes there are */
    MOST_BEHIND = 7,  /* one more than any first byte of UTF-8 asks for */
};

/** What a visitor of lines needs. */
struct lines {
    const struct checks *checks;
    const struct status_line *line;
    struct place place;
};

/** A line that grows. */
struct made {
    char bytes[LONGEST];
    size_t length;
};

static void add(struct made *made, const char *bytes, size_t length) {
    memcpy(made->bytes + made->length, bytes, length);
    made->length += length;
}

static void fault(const struct lines *lines, const char *function, struct text text, int actual,
                  int expected) {
    const struct checks *checks = lines->checks;
    report_fault(checks->report, lines->place, "%s_%s(%s, %zu) is %s, the registry says %s",
                 checks->subject->prefix, function, text_quote(text).string, text.length,
                 check_show(checks, actual).string, check_show(checks, expected).string);
}

static void compare_begin(const struct lines *lines, struct text text) {
    const struct checks *checks = lines->checks;
    const int actual = checks->subject->from_line(text.bytes, text.length);
    struct status_line_parts parts;
    const int expected = status_line_begins(lines->line, text, &parts)
                             ? answers_from_digits(checks->answers, parts.digits)
                             : checks->answers->none;
    checks->report->lookups++;
    if (actual != expected) {
        fault(lines, "from_line", text, actual, expected);
    }
}

/* parse_line() with some of its outputs, which it must leave alone where it fails. */
static void compare_outputs(const struct lines *lines, struct text text, bool bytes, bool length) {
    static const char untouched[] = "untouched";
    const struct checks *checks = lines->checks;
    struct text phrase = {untouched, sizeof untouched};
    const int actual = checks->subject->parse_line(
        text.bytes, text.length, bytes ? &phrase.bytes : NULL, length ? &phrase.length : NULL);
    struct status_line_parts parts;
    const int expected = status_line_parse(lines->line, text, &parts)
                             ? answers_from_digits(checks->answers, parts.digits)
                             : checks->answers->none;
    const bool received = expected != checks->answers->none;
    const char *const begin = received && bytes ? parts.phrase.bytes : untouched;
    const size_t count = received && length ? parts.phrase.length : sizeof untouched;
    checks->report->lookups++;
    if (actual != expected) {
        fault(lines, "parse_line", text, actual, expected);
    } else if (phrase.bytes != begin || phrase.length != count) {
        report_fault(checks->report, lines->place,
                     "%s_parse_line(%s, %zu) gives a phrase of %zu bytes %s, the registry says %zu",
                     checks->subject->prefix, text_quote(text).string, text.length, phrase.length,
                     phrase.bytes == begin ? "at the right place" : "elsewhere", count);
    }
}

static void compare(void *context, struct text text) {
    compare_begin(context, text);
    compare_outputs(context, text, true, true);
}

/* In memory that ends where the text ends, so that a sanitizer sees who reads on. */
static void compare_as_is(struct lines *lines, struct text text) {
    char *copy = memory_new(text.length > 0 ? text.length : 1, 1);
    memcpy(copy, text.bytes, text.length);
    const struct text exact = {copy, text.length};
    compare(lines, exact);
    compare_outputs(lines, exact, true, false);
    compare_outputs(lines, exact, false, true);
    compare_outputs(lines, exact, false, false);
    free(copy);
}

static struct made begin_of(const struct status_line *line, int code) {
    struct made made = {"", 0};
    char number[16] = "";
    const int length = snprintf(number, sizeof number, " %03d ", code);
    add(&made, line->version.bytes, line->version.length);
    add(&made, number, (size_t)length);
    return made;
}

/* A line with some bytes for its phrase, and with CR LF behind them. */
static void compare_phrase(struct lines *lines, const struct made *begin, const char *bytes,
                           size_t length) {
    struct made made = *begin;
    add(&made, bytes, length);
    compare_as_is(lines, (struct text){made.bytes, made.length});
    add(&made, "\r\n", 2);
    compare_as_is(lines, (struct text){made.bytes, made.length});
}

/* Every number of three digits, and of two and four. */
static void check_numbers(struct lines *lines) {
    for (int code = 0; code < 10000 && !report_full(lines->checks->report); code++) {
        const struct made made = begin_of(lines->line, code);
        lines->place = answers_place(lines->checks->answers, code);
        compare_as_is(lines, (struct text){made.bytes, made.length});
    }
}

/* Every byte, every two bytes, and every escape, whether it is one or not. */
static void check_bytes(struct lines *lines, const struct made *begin) {
    const char escape = lines->line->escape != 0 ? lines->line->escape : '%';
    for (unsigned i = 0; i < LEAD_BYTES * LEAD_BYTES; i++) {
        const char bytes[] = {escape, (char)(i / LEAD_BYTES), (char)(i % LEAD_BYTES), 'a'};
        if (report_full(lines->checks->report)) {
            return;
        }
        compare_phrase(lines, begin, bytes + 1, 1);
        compare_phrase(lines, begin, bytes + 1, 2);
        compare_phrase(lines, begin, bytes, 3);
        compare_phrase(lines, begin, bytes, 4);
    }
}

/* Every first byte with up to seven behind it, one of which may be none that goes on. */
static void check_characters(struct lines *lines, const struct made *begin) {
    static const unsigned char others[] = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF, 'a'};
    for (unsigned first = 0; first < LEAD_BYTES; first++) {
        char bytes[1 + MOST_BEHIND] = {(char)first};
        memset(bytes + 1, 0x80, MOST_BEHIND);
        for (size_t count = 0; count <= MOST_BEHIND; count++) {
            compare_phrase(lines, begin, bytes, 1 + count);
            for (size_t i = 0; i < count * sizeof others; i++) {
                char *const changed = &bytes[1 + i / sizeof others];
                *changed = (char)others[i % sizeof others];
                compare_phrase(lines, begin, bytes, 1 + count);
                *changed = (char)0x80;
            }
        }
    }
}

/* The version in another letter case: all of it, and letter by letter. */
static void check_cases(struct lines *lines, struct made made) {
    for (size_t i = 0; i < lines->line->version.length; i++) {
        const char before = made.bytes[i];
        made.bytes[i] = text_lower(before);
        compare_as_is(lines, (struct text){made.bytes, made.length});
        made.bytes[i] = before;
    }
    for (size_t i = 0; i < lines->line->version.length; i++) {
        made.bytes[i] = text_lower(made.bytes[i]);
    }
    compare_as_is(lines, (struct text){made.bytes, made.length});
}

/* The line of a code with what may end it, each beginning of it, and its near misses. */
static void check_code(struct lines *lines, const struct code *code, enum near_miss_effort effort) {
    static const char *const ends[] = {"\r", "\n", "\n\r", "\r\r\n", "\r\n\r\n", "\r\n ", "\r\nX"};
    struct made made = begin_of(lines->line, code->number);
    add(&made, code->phrase.bytes, code->phrase.length);
    check_cases(lines, made);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        struct made ended = made;
        add(&ended, ends[i], strlen(ends[i]));
        compare_as_is(lines, (struct text){ended.bytes, ended.length});
    }
    add(&made, "\r\n", 2);
    for (size_t length = 0; length <= made.length; length++) {
        compare_as_is(lines, (struct text){made.bytes, length});
    }
    near_miss_visit((struct text){made.bytes, made.length}, effort, compare, lines);
}

void check_lines(const struct checks *checks) {
    const struct registry *registry = checks->answers->registry;
    struct lines lines = {checks, &registry->line, registry->line.place};
    if (registry->line.version.bytes == NULL) {
        return;
    }
    compare(&lines, (struct text){NULL, 0});
    check_numbers(&lines);
    if (registry->count > 0) {
        const struct made begin = begin_of(&registry->line, registry->codes[0].number);
        lines.place = registry->line.place;
        check_bytes(&lines, &begin);
        check_characters(&lines, &begin);
    }
    for (size_t i = 0; i < registry->count && !report_full(checks->report); i++) {
        lines.place = registry->codes[i].place;
        check_code(&lines, &registry->codes[i], near_miss_effort_for(i, registry->count));
    }
}
