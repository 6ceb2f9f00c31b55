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

static void compare(const struct lookup *lookup, struct text text) {
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

static void compare_near_miss(void *context, struct text text) {
    compare(context, text);
}

/* In memory that ends where the text ends, so that a sanitizer sees who reads on. */
static void compare_as_is(const struct lookup *lookup, struct text text) {
    char *copy = memory_new(text.length, 1);
    memcpy(copy, text.bytes, text.length);
    compare(lookup, (struct text){copy, text.length});
    free(copy);
}

/* With another letter behind the end, so that who reads on gets another answer. */
static void compare_in_case(const struct lookup *lookup, struct text text, char in_case(char)) {
    char *copy = memory_new(text.length + 1, 1);
    for (size_t i = 0; i < text.length; i++) {
        copy[i] = in_case(text.bytes[i]);
    }
    copy[text.length] = 'x';
    compare(lookup, (struct text){copy, text.length});
    free(copy);
}

static void check_list(struct lookup *lookup, const struct wordings *wordings) {
    const struct report *report = lookup->checks->report;
    compare(lookup, (struct text){NULL, 0});
    for (size_t i = 0; i < wordings->count && !report_full(report); i++) {
        const struct wording *wording = &wordings->items[i];
        const enum near_miss_effort effort = near_miss_effort_for(i, wordings->count);
        lookup->place = wording->place;
        compare_as_is(lookup, wording->text);
        if (effort != NEAR_MISS_NONE || wordings->count < NEAR_MISS_MANY_TEXTS) {
            compare_in_case(lookup, wording->text, text_upper);
            compare_in_case(lookup, wording->text, text_lower);
        }
        near_miss_visit(wording->text, effort, compare_near_miss, lookup);
    }
}

/* A text of the one kind must be unknown to the other, unless it is a text of both. */
static void check_strangers(struct lookup *lookup, const struct wordings *wordings) {
    for (size_t i = 0; i < wordings->count && !report_full(lookup->checks->report); i++) {
        lookup->place = wordings->items[i].place;
        if (near_miss_effort_for(i, wordings->count) != NEAR_MISS_NONE) {
            compare(lookup, wordings->items[i].text);
        }
    }
}

void check_wordings(const struct checks *checks) {
    const struct registry *registry = checks->answers->registry;
    const struct registry_words *words = registry->words;
    const struct place top = place_list(registry->path, words->list);
    const struct answers *answers = checks->answers;
    struct lookup phrases = {
        checks, words->lookup, words->text, checks->subject->from_phrase, &answers->phrases, top};
    struct lookup names = {checks,          "from_name", "name", checks->subject->from_name,
                           &answers->names, top};
    check_list(&phrases, &registry->phrases);
    check_strangers(&phrases, &registry->names);
    if (registry->tokens) {
        return;
    }
    check_list(&names, &registry->names);
    check_strangers(&names, &registry->phrases);
}
