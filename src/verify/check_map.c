#include "checks.h"

static struct place place_of_codes(const struct checks *checks) {
    const struct registry *registry = checks->answers->registry;
    return place_list(registry->path, registry->words->list);
}

static void check_row(const struct checks *checks, size_t index) {
    const struct subject_row *row = &checks->subject->rows[index];
    const struct code *code = &checks->answers->registry->codes[index];
    const struct registry_words *words = checks->answers->registry->words;
    const char *upper = checks->subject->upper;
    if (row->code != code->number) {
        report_fault(checks->report, place_field(code->place, words->number),
                     "row %zu of %s_MAP has the %s %d, the registry says %d", index, upper,
                     words->number, row->code, code->number);
    }
    if (row->enumerator != code->number) {
        report_fault(checks->report, place_field(code->place, words->number),
                     "row %zu of %s_MAP names %s_%s, which is %d, the registry says %d", index,
                     upper, upper, row->name, row->enumerator, code->number);
    }
    if (!text_same(text_of(row->name), code->name)) {
        report_fault(checks->report, place_field(code->place, "name"),
                     "row %zu of %s_MAP has the name %s, the registry says %s", index, upper,
                     row->name, code->name.bytes);
    }
    if (!text_same(text_of(row->phrase), code->phrase)) {
        report_fault(checks->report, place_field(code->place, words->text),
                     "row %zu of %s_MAP has the %s %s, the registry says %s", index, upper,
                     words->text, text_quote_string(row->phrase).string,
                     text_quote(code->phrase).string);
    }
    checks->report->lookups += 4;
}

void check_map(const struct checks *checks) {
    const struct subject *subject = checks->subject;
    const size_t count = checks->answers->registry->count;
    const char *list = checks->answers->registry->words->list;
    if (subject->count != count) {
        report_fault(checks->report, place_of_codes(checks),
                     "%s_COUNT is %zu, the registry has %zu %s", subject->upper, subject->count,
                     count, list);
    }
    if (subject->none != checks->answers->none) {
        report_fault(checks->report, place_of_codes(checks), "%s_NONE is %d, it must be %d",
                     subject->upper, subject->none, checks->answers->none);
    }
    if (subject->row_count != count) {
        report_fault(checks->report, place_of_codes(checks),
                     "%s_MAP has %zu rows, the registry has %zu %s", subject->upper,
                     subject->row_count, count, list);
    }
    for (size_t i = 0; i < count && i < subject->row_count && !report_full(checks->report); i++) {
        check_row(checks, i);
    }
    checks->report->lookups += 3;
}
