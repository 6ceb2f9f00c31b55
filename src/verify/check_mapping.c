#include "check_mapping.h"

#include <stdint.h>
#include <stdio.h>

enum { BEYOND = 3 };

/* A code as a message shows it: `17`, or `SIP_STATUS_TO_Q850_NONE`. */
static struct text_quoted show(const struct mapping_check *check, int code) {
    struct text_quoted shown;
    if (code == check->mapping->none) {
        snprintf(shown.string, sizeof shown.string, "%s_NONE", check->subject->upper);
    } else {
        snprintf(shown.string, sizeof shown.string, "%d", code);
    }
    return shown;
}

static void check_none(const struct mapping_check *check) {
    check->report->lookups++;
    if (check->subject->none != check->mapping->none) {
        report_fault(check->report, place_top(check->mapping->path),
                     "%s_NONE is %d, it should be %d", check->subject->upper, check->subject->none,
                     check->mapping->none);
    }
}

static void check_answer(const struct mapping_check *check, int code) {
    const struct mapping_answer expected = mapping_answer_of(check->mapping, code);
    const int actual = check->subject->answer(code);
    check->report->lookups++;
    if (actual != expected.to) {
        report_fault(check->report, expected.place, "%s(%d) is %s, the map says %s",
                     check->subject->prefix, code, show(check, actual).string,
                     show(check, expected.to).string);
    }
}

static void check_count(const struct mapping_check *check, int code, struct mapping_rows rows) {
    const size_t actual = check->subject->count(code);
    check->report->lookups++;
    if (actual != rows.count) {
        const struct place top = place_list(check->mapping->path, "rows");
        report_fault(check->report, rows.count > 0 ? rows.items[0].place : top,
                     "%s_count(%d) is %zu, the map says %zu", check->subject->prefix, code, actual,
                     rows.count);
    }
}

static void check_to(const struct mapping_check *check, int code, size_t index, int expected,
                     struct place place) {
    const int actual = check->subject->to(code, index);
    check->report->lookups++;
    if (actual != expected) {
        report_fault(check->report, place_field(place, "to"), "%s_to(%d, %zu) is %s, not %s",
                     check->subject->prefix, code, index, show(check, actual).string,
                     show(check, expected).string);
    }
}

static void check_text(const struct mapping_check *check, const char *key, const char *actual,
                       struct text expected, struct place place, int code, size_t index) {
    check->report->lookups++;
    if (actual == NULL || !text_same(text_of(actual), expected)) {
        report_fault(check->report, place_field(place, key), "%s_%s(%d, %zu) is %s, not %s",
                     check->subject->prefix, key, code, index, text_quote_string(actual).string,
                     text_quote(expected).string);
    }
}

/* A row of a code; the one that is not there says nothing. */
static void check_row(const struct mapping_check *check, int code, struct mapping_rows rows,
                      size_t index) {
    const struct mapping_subject *subject = check->subject;
    struct mapping_row row = {.to = check->mapping->none,
                              .when = text_of(""),
                              .note = text_of(""),
                              .source = text_of(""),
                              .place = place_list(check->mapping->path, "rows")};
    if (index < rows.count) {
        row = rows.items[index];
    }
    check_to(check, code, index, row.to, row.place);
    check_text(check, "when", subject->when(code, index), row.when, row.place, code, index);
    check_text(check, "note", subject->note(code, index), row.note, row.place, code, index);
    check_text(check, "source", subject->source(code, index), row.source, row.place, code, index);
}

/* Indexes that are in range if only their low bits are looked at, or if they count as negative. */
static void check_wraps(const struct mapping_check *check, int code, struct mapping_rows rows) {
    for (unsigned bit = 8; bit < sizeof(size_t) * 8; bit++) {
        for (size_t i = 0; i < rows.count; i++) {
            check_row(check, code, rows, ((size_t)1 << bit) + i);
        }
    }
    for (size_t i = 0; i <= rows.count; i++) {
        check_row(check, code, rows, SIZE_MAX - i);
    }
}

static void check_code(const struct mapping_check *check, int code) {
    const struct mapping_rows rows = mapping_rows_of(check->mapping, code);
    check_answer(check, code);
    check_count(check, code, rows);
    for (size_t i = 0; i < rows.count + BEYOND; i++) {
        check_row(check, code, rows, i);
    }
}

void check_mapping(const struct mapping_check *check) {
    check_none(check);
    for (size_t i = 0; i < check->count && !report_full(check->report); i++) {
        check_code(check, check->codes[i]);
    }
    for (size_t i = 0; i < check->mapping->count && !report_full(check->report); i++) {
        const int code = check->mapping->rows[i].first;
        check_code(check, code);
        check_wraps(check, code, mapping_rows_of(check->mapping, code));
    }
}
