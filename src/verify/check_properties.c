/* The getters of properties: what each gives for every int and, of rows, for every index. */

#include "checks.h"
#include "counterparts.h"
#include "getters.h"
#include "given.h"
#include "near_miss.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
    AFTER = 3,   /* indexes behind the last row, of every code */
    AROUND = 16, /* indexes on either side of each power of two, of registered codes */
};

/** What a getter is asked about. */
struct question {
    const struct checks *checks;
    const struct subject_getter *actual;
    const struct getter *expected;
    int code;
    struct given given; /**< what the registry says of the code */
};

/* The cell of a row, NULL where it is left out or there is no such row. */
static const json_t *cell_at(const struct question *question, size_t index) {
    return json_object_get(json_array_get(question->given.value, index),
                           question->expected->column->id.bytes);
}

static struct property_value answer(const struct question *question, size_t index) {
    const struct getter *getter = question->expected;
    const int none = question->checks->answers->none;
    struct property_value value = {0, {NULL, 0}};
    if (getter->column != NULL) {
        property_convert(getter->column, cell_at(question, index), none, &value);
    } else if (getter->property->type == PROPERTY_COUNTERPART) {
        value.number =
            counterpart_of(question->checks->answers->registry, getter->property, question->code);
    } else if (getter->property->type == PROPERTY_ROWS) {
        value.number = (long long)json_array_size(question->given.value);
    } else {
        property_convert(getter->property, question->given.value, none, &value);
    }
    return value;
}

/* Where the registry says so: the value, the cell, or what counts where there is none. */
static struct place place_of(const struct question *question, size_t index) {
    const struct getter *getter = question->expected;
    const struct place place = given_place(&question->given, getter->property);
    if (question->given.value == NULL) {
        return getter->property->fallback != NULL ? place_field(place, "default") : place;
    }
    if (getter->column == NULL || index >= json_array_size(question->given.value)) {
        return place;
    }
    return cell_at(question, index) != NULL
               ? place_field(place_at(place, index), getter->column->id.bytes)
               : place_at(place, index);
}

static bool is_same(struct subject_value actual, struct property_value expected) {
    if (actual.text == NULL || expected.text.bytes == NULL) {
        return actual.text == NULL && expected.text.bytes == NULL &&
               actual.number == expected.number;
    }
    return strcmp(actual.text, expected.text.bytes) == 0;
}

static struct text_quoted show_number(long long number) {
    struct text_quoted shown;
    snprintf(shown.string, sizeof shown.string, "%lld", number);
    return shown;
}

static void complain(const struct question *question, size_t index, struct subject_value actual,
                     struct property_value expected) {
    const bool is_text = actual.text != NULL || expected.text.bytes != NULL;
    char second[32] = "";
    if (question->expected->column != NULL) {
        snprintf(second, sizeof second, ", %zu", index);
    }
    report_fault(question->checks->report, place_of(question, index),
                 "%s_%s(%d%s) is %s, the registry says %s", question->checks->subject->prefix,
                 question->actual->name, question->code, second,
                 is_text ? text_quote_string(actual.text).string
                         : show_number(actual.number).string,
                 expected.text.bytes != NULL ? text_quote(expected.text).string
                                             : show_number(expected.number).string);
}

static void complain_of_token(const struct question *question, size_t index, int token, int actual,
                              int expected) {
    char second[32] = "";
    if (question->expected->column != NULL) {
        snprintf(second, sizeof second, "%zu, ", index);
    }
    report_fault(question->checks->report, place_of(question, index),
                 "%s_%s(%d, %s%d) is %d, the registry says %d", question->checks->subject->prefix,
                 question->actual->name, question->code, second, token, actual, expected);
}

/* Every ordinal that a bit stands for, and others that stand for what is outside the registry. */
static void ask_tokens(const struct question *question, size_t index) {
    static const int outside[] = {INT_MIN, -32, -31, -1, 0, 31, 32, 33, 64, 257, 65537, INT_MAX};
    const size_t count = sizeof outside / sizeof outside[0];
    const struct property_value expected = answer(question, index);
    for (size_t i = 0; i < count + PROPERTY_MOST_MEMBERS; i++) {
        const int token = i < count ? outside[i] : (int)(i - count);
        const int actual = question->actual->has(question->code, index, token);
        const int right = property_has_token(expected, token) ? 1 : 0;
        question->checks->report->lookups++;
        if (actual != right) {
            complain_of_token(question, index, token, actual, right);
        }
    }
}

static void ask(const struct question *question, size_t index) {
    if (question->actual->has != NULL) {
        ask_tokens(question, index);
        return;
    }
    const struct subject_value actual = question->actual->get(question->code, index);
    const struct property_value expected = answer(question, index);
    question->checks->report->lookups++;
    if (!is_same(actual, expected)) {
        complain(question, index, actual, expected);
    }
}

/* Indexes that are in range if only their low bits are looked at, or if a sum of them wraps. */
static void ask_far(const struct question *question) {
    const size_t width = json_array_size(question->given.value) + AROUND;
    for (unsigned bit = 0; bit < sizeof(size_t) * 8; bit++) {
        const size_t base = (size_t)1 << bit;
        for (size_t i = 0; i < width && base > 2 * width; i++) {
            ask(question, base + i);
            ask(question, base - i - 1);
        }
    }
    for (size_t i = 1; i < width; i++) {
        ask(question, SIZE_MAX - i);
    }
}

/* Whether a code is one whose far indexes are tried: of many, some are. */
static bool is_tried_far(const struct registry *registry, int code) {
    const struct code *row = registry_code(registry, code);
    return row != NULL &&
           near_miss_effort_for((size_t)(row - registry->codes), registry->count) != NEAR_MISS_NONE;
}

static void ask_every_index(const struct question *question) {
    const size_t count = json_array_size(question->given.value);
    for (size_t i = 0; i < count + AFTER; i++) {
        ask(question, i);
    }
    ask(question, SIZE_MAX);
    if (is_tried_far(question->checks->answers->registry, question->code)) {
        ask_far(question);
    }
}

static void ask_every_code(const struct checks *checks, const struct subject_getter *actual,
                           const struct getter *expected) {
    struct question question = {checks, actual, expected, 0, {NULL, false, NULL}};
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        question.code = checks->codes[i];
        question.given = given_find(checks->answers->registry, expected->property, question.code);
        if (expected->column != NULL) {
            ask_every_index(&question);
        } else {
            ask(&question, 0);
        }
    }
}

static void check_getter(void *context, const struct getter *getter) {
    const struct checks *checks = context;
    const struct subject *subject = checks->subject;
    for (size_t i = 0; i < subject->getter_count; i++) {
        if (strcmp(subject->getters[i].name, getter->name.string) == 0) {
            ask_every_code(checks, &subject->getters[i], getter);
            return;
        }
    }
    report_fault(checks->report,
                 getter->column != NULL ? getter->column->place : getter->property->place,
                 "%s_%s is not among the names that subject.c was compiled with", subject->prefix,
                 getter->name.string);
}

void check_properties(const struct checks *checks) {
    struct checks copy = *checks;
    getters_visit(checks->answers->registry, check_getter, &copy);
}
