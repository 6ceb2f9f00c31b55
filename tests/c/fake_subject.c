#include "fake_subject.h"

#include "fake_properties.h"
#include "text.h"

const struct subject_row fake_rows[FAKE_ROWS] = {
    {1, 1, "FIRST", "First One"},
    {2, 2, "SECOND", "Same"},
    {100, 100, "HUNDRED", "Same"},
};

const struct subject_constant fake_constants[FAKE_CONSTANTS] = {
    {"FIRST", 1},           {"UNO", 1},
    {"SECOND", 2},          {"HUNDRED", 100},
    {"CLASS_NONE", 0},      {"CLASS_LOW", 1},
    {"CLASS_HIGH", 2},      {"ENDS_NOTHING", 0},
    {"ENDS_THE_CALL", 1},   {"COLOR_NONE", 0},
    {"COLOR_RED", 1},       {"COLOR_BLUE", 2},
    {"COUNTS_EVEN", 1},     {"COUNTS_ODD", 2},
    {"TWIN_NONE", 0},       {"TWIN_SAME", 1},
    {"TWIN_RENAMED", 2},    {"TWIN_DIFFERENT", 3},
    {"PARTS_NEED_MUST", 0}, {"PARTS_NEED_MAY", 1},
};

const struct subject_predicate fake_predicates[FAKE_PREDICATES] = {
    {"is_low", fake_is_low},
    {"is_high", fake_is_high},
    {"is_final", fake_is_high},
    {"is_twin_only", fake_is_twin_only},
};

const struct subject right_subject = {
    .prefix = "small",
    .upper = "SMALL",
    .profile = SUBJECT_FULL,
    .none = 0,
    .count = FAKE_ROWS,
    .rows = fake_rows,
    .row_count = FAKE_ROWS,
    .constants = fake_constants,
    .constant_count = FAKE_CONSTANTS,
    .phrase = fake_phrase,
    .name = fake_name,
    .is_registered = fake_is_registered,
    .class_of = fake_class_of,
    .effective = fake_effective,
    .from_phrase = fake_from_phrase,
    .from_name = fake_from_name,
    .from_digits = fake_from_digits,
    .at = fake_at,
    .getters = fake_getters,
    .getter_count = FAKE_GETTERS,
    .best = fake_best,
    .predicates = fake_predicates,
    .predicate_count = FAKE_PREDICATES,
};

static const struct subject_row *find(int code) {
    for (size_t i = 0; i < FAKE_ROWS; i++) {
        if (fake_rows[i].code == code) {
            return &fake_rows[i];
        }
    }
    return NULL;
}

const char *fake_phrase(int code) {
    static const char *const titles[] = {"Unknown", "Low", "High"};
    const struct subject_row *row = find(code);
    return row != NULL ? row->phrase : titles[fake_class_of(code)];
}

const char *fake_name(int code) {
    const struct subject_row *row = find(code);
    return row != NULL ? row->name : "";
}

int fake_is_registered(int code) {
    return find(code) != NULL ? 1 : 0;
}

int fake_class_of(int code) {
    if (code >= 1 && code <= 9) {
        return 1;
    }
    return code >= 100 && code <= 199 ? 2 : 0;
}

int fake_is_low(int code) {
    return fake_class_of(code) == 1;
}

int fake_is_high(int code) {
    return fake_class_of(code) == 2;
}

int fake_effective(int code) {
    if (find(code) != NULL) {
        return code;
    }
    return fake_class_of(code) == 1 ? 1 : 0;
}

static int is(const char *bytes, size_t length, const char *string) {
    return text_same_folded((struct text){bytes, length}, text_of(string));
}

int fake_from_phrase(const char *text, size_t length) {
    if (is(text, length, "First One") || is(text, length, "Primus")) {
        return 1;
    }
    return is(text, length, "Same") ? 2 : 0;
}

int fake_from_name(const char *text, size_t length) {
    if (is(text, length, "FIRST") || is(text, length, "UNO")) {
        return 1;
    }
    if (is(text, length, "SECOND")) {
        return 2;
    }
    return is(text, length, "HUNDRED") ? 100 : 0;
}

int fake_from_digits(const char *text, size_t length) {
    int value = 0;
    if (length == 0 || length > 3 || text[0] == '0') {
        return 0;
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return 0;
        }
        value = value * 10 + (text[i] - '0');
    }
    return fake_class_of(value) != 0 ? value : 0;
}

int fake_at(size_t index) {
    return index < FAKE_ROWS ? fake_rows[index].code : 0;
}
