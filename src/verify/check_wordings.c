#include "checks.h"
#include "memory.h"
#include "near_miss.h"

#include <stdlib.h>
#include <string.h>

/** One function from a text to a code, and what it must answer. */
struct lookup {
    const struct checks *checks;
    const char *function; /**< "from_phrase" */
    const char *what;     /**< "phrase" */
    int (*call)(const char *text, size_t length);
    const struct dictionary *expected;
    struct place place; /**< of the wording at hand */
};

static void compare(void *context, struct text text) {
    const struct lookup *lookup = context;
    const struct checks *checks = lookup->checks;
    const int actual = lookup->call(text.bytes, text.length);
    int expected = checks->answers->none;
    const bool known = dictionary_get(lookup->expected, text, &expected);
    checks->report->lookups++;
    if (actual == expected) {
        return;
    }
    if (known) {
        report_fault(checks->report, lookup->place, "%s_%s(%s, %zu) is %s, the registry says %d",
                     checks->subject->prefix, lookup->function, text_quote(text).string,
                     text.length, check_show(checks, actual).string, expected);
    } else {
        report_fault(checks->report, lookup->place,
                     "%s_%s(%s, %zu) is %s, the registry has no such %s", checks->subject->prefix,
                     lookup->function, text_quote(text).string, text.length,
                     check_show(checks, actual).string, lookup->what);
    }
}

/* As it is, in upper case and in lower case, each in memory that ends where the text ends. */
static void compare_cases(struct lookup *lookup, struct text text) {
    char *copy = memory_new(text.length, 1);
    memcpy(copy, text.bytes, text.length);
    compare(lookup, (struct text){copy, text.length});
    for (size_t i = 0; i < text.length; i++) {
        copy[i] = text_upper(text.bytes[i]);
    }
    compare(lookup, (struct text){copy, text.length});
    for (size_t i = 0; i < text.length; i++) {
        copy[i] = text_lower(text.bytes[i]);
    }
    compare(lookup, (struct text){copy, text.length});
    free(copy);
}

static void check_list(struct lookup *lookup, const struct wordings *wordings) {
    const struct report *report = lookup->checks->report;
    const enum near_miss_effort effort = near_miss_effort_for(wordings->count);
    compare(lookup, (struct text){NULL, 0});
    for (size_t i = 0; i < wordings->count && !report_full(report); i++) {
        const struct wording *wording = &wordings->items[i];
        lookup->place = wording->place;
        compare_cases(lookup, wording->text);
        near_miss_visit(wording->text, effort, compare, lookup);
    }
}

/* Every text of the one kind must be unknown to the other, unless it is a text of both. */
static void check_strangers(struct lookup *lookup, const struct wordings *wordings) {
    for (size_t i = 0; i < wordings->count && !report_full(lookup->checks->report); i++) {
        lookup->place = wordings->items[i].place;
        compare(lookup, wordings->items[i].text);
    }
}

void check_wordings(const struct checks *checks) {
    const struct registry *registry = checks->answers->registry;
    const struct place top = {registry->path, "codes", PLACE_NO_INDEX, PLACE_NO_INDEX, NULL};
    const struct answers *answers = checks->answers;
    struct lookup phrases = {
        checks, "from_phrase", "phrase", checks->subject->from_phrase, &answers->phrases, top};
    struct lookup names = {checks,          "from_name", "name", checks->subject->from_name,
                           &answers->names, top};
    check_list(&phrases, &registry->phrases);
    check_strangers(&phrases, &registry->names);
    check_list(&names, &registry->names);
    check_strangers(&names, &registry->phrases);
}
