/* The small parts that the checks of the verifier stand on. */

#include "answers.h"
#include "dictionary.h"
#include "harness.h"
#include "near_miss.h"
#include "text.h"

#include <limits.h>
#include <string.h>

static void letters_of_ascii_alone_have_a_case(void **state) {
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        const char upper = text_upper((char)byte);
        const char lower = text_lower((char)byte);
        const bool small = byte >= 'a' && byte <= 'z';
        const bool capital = byte >= 'A' && byte <= 'Z';
        assert_int_equal((unsigned char)upper, small ? byte - 32 : byte);
        assert_int_equal((unsigned char)lower, capital ? byte + 32 : byte);
    }
}

static void texts_are_compared_by_all_their_bytes(void **state) {
    (void)state;
    assert_true(text_same(text_of("ab"), text_of("ab")));
    assert_false(text_same(text_of("ab"), text_of("aB")));
    assert_true(text_same_folded(text_of("ab"), text_of("aB")));
    assert_false(text_same_folded(text_of("ab"), text_of("abc")));
    assert_false(text_same_folded((struct text){"a\0b", 3}, (struct text){"a\0c", 3}));
    assert_false(text_same_folded(text_of("["), text_of("{")));
    assert_false(text_same_folded(text_of("\xc3\x89"), text_of("\xc3\xa9")));
    assert_true(text_same((struct text){NULL, 0}, text_of("")));
    assert_int_equal(text_hash_folded(text_of("Busy")), text_hash_folded(text_of("bUSY")));
}

static void quoted_text_shows_every_byte(void **state) {
    char longest[300];
    (void)state;
    assert_string_equal(text_quote(text_of("Busy Here")).string, "\"Busy Here\"");
    assert_string_equal(text_quote((struct text){"\"\\\0\x7f\xe9", 5}).string,
                        "\"\\\"\\\\\\x00\\x7f\\xe9\"");
    assert_string_equal(text_quote((struct text){NULL, 0}).string, "NULL");
    assert_string_equal(text_quote_string(NULL).string, "NULL");
    memset(longest, 0xff, sizeof longest);
    const struct text_quoted quoted = text_quote((struct text){longest, sizeof longest});
    const size_t length = strlen(quoted.string);
    assert_true(length < sizeof quoted.string);
    assert_string_equal(quoted.string + length - 4, "\"...");
}

static void dictionary_keeps_the_lower_value(void **state) {
    struct dictionary dictionary = dictionary_new(3);
    int value = 7;
    (void)state;
    assert_false(dictionary_get(&dictionary, text_of("a"), &value));
    assert_int_equal(value, 7);
    dictionary_put(&dictionary, text_of("Same"), 606);
    dictionary_put(&dictionary, text_of("same"), 406);
    dictionary_put(&dictionary, text_of("SAME"), 500);
    assert_true(dictionary_get(&dictionary, text_of("sAmE"), &value));
    assert_int_equal(value, 406);
    assert_false(dictionary_get(&dictionary, text_of("sAm"), &value));
    assert_false(dictionary_get(&dictionary, text_of(""), &value));
    dictionary_free(&dictionary);
}

static void dictionary_holds_many_texts(void **state) {
    enum { MANY = 20000 };
    static char texts[MANY][8];
    struct dictionary dictionary = dictionary_new(MANY);
    int value = 0;
    (void)state;
    for (int i = 0; i < MANY; i++) {
        snprintf(texts[i], sizeof texts[i], "T%d", i);
        dictionary_put(&dictionary, text_of(texts[i]), i);
    }
    for (int i = 0; i < MANY; i++) {
        assert_true(dictionary_get(&dictionary, text_of(texts[i]), &value));
        assert_int_equal(value, i);
    }
    dictionary_free(&dictionary);
}

/** What near misses were handed on, as a test wants to know it. */
struct seen {
    struct text original;
    size_t count;
    size_t equal;       /**< near misses that are not changed at all */
    size_t same_length; /**< changed in place */
    bool cut_front;
    bool cut_back;
    bool nul_inside;
    bool nul_behind;
    bool empty;
    bool padded_by_256;
};

static void look(void *context, struct text changed) {
    struct seen *seen = context;
    const struct text original = seen->original;
    const bool has_nul = changed.length > 0 && memchr(changed.bytes, '\0', changed.length) != NULL;
    seen->count++;
    seen->equal += text_same(changed, original) ? 1 : 0;
    seen->same_length += changed.length == original.length ? 1 : 0;
    if (changed.length + 1 == original.length) {
        seen->cut_front |= memcmp(changed.bytes, original.bytes + 1, changed.length) == 0;
        seen->cut_back |= memcmp(changed.bytes, original.bytes, changed.length) == 0;
    }
    if (changed.length == original.length + 1 && has_nul) {
        seen->nul_inside |= changed.bytes[1] == '\0';
        seen->nul_behind |= changed.bytes[original.length] == '\0';
    }
    seen->empty |= changed.length == 0;
    seen->padded_by_256 |= changed.length == original.length + 256 &&
                           memcmp(changed.bytes, original.bytes, original.length) == 0;
}

static void near_misses_are_all_there(void **state) {
    struct seen seen = {.original = text_of("Gone")};
    (void)state;
    near_miss_visit(seen.original, NEAR_MISS_EVERY, look, &seen);
    assert_int_equal(seen.equal, 0);
    assert_int_equal(seen.same_length, 4 * 255);
    assert_true(seen.cut_front && seen.cut_back && seen.nul_inside && seen.nul_behind);
    assert_true(seen.empty && seen.padded_by_256);
    seen = (struct seen){.original = text_of("Gone")};
    near_miss_visit(seen.original, NEAR_MISS_SOME, look, &seen);
    assert_int_equal(seen.equal, 0);
    assert_int_equal(seen.same_length, 4 * 4);
    assert_true(seen.cut_front && seen.cut_back && seen.nul_inside && seen.nul_behind);
    seen = (struct seen){.original = text_of("Gone")};
    near_miss_visit(seen.original, NEAR_MISS_NONE, look, &seen);
    assert_int_equal(seen.count, 0);
    near_miss_visit(text_of(""), NEAR_MISS_EVERY, look, &seen);
    assert_int_equal(seen.count, 0);
}

static void near_misses_of_a_large_registry_are_few(void **state) {
    const size_t counts[] = {1001, 5000, 8191, 8192, 65536, 1000000};
    (void)state;
    assert_int_equal(near_miss_effort_for(999, 1000), NEAR_MISS_EVERY);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        size_t some = 0;
        for (size_t j = 0; j < counts[i]; j++) {
            some += near_miss_effort_for(j, counts[i]) != NEAR_MISS_NONE ? 1 : 0;
        }
        assert_in_range(some, 100, 2000);
    }
}

static void unknown_is_a_word_or_a_text(void **state) {
    (void)state;
    assert_int_equal(unknown_of(NULL).kind, UNKNOWN_CLASS);
    assert_int_equal(unknown_of("class").kind, UNKNOWN_CLASS);
    assert_int_equal(unknown_of("null").kind, UNKNOWN_NULL);
    assert_int_equal(unknown_of("empty").kind, UNKNOWN_EMPTY);
    assert_int_equal(unknown_of("Null").kind, UNKNOWN_TEXT);
    assert_string_equal(unknown_of("Null").text.bytes, "Null");
}

/** A registry of the codes given, ascending, without names: enough for answers about numbers. */
static struct registry registry_of(struct code *codes, size_t count, struct code_class *class) {
    return (struct registry){.path = "r.json",
                             .codes = codes,
                             .count = count,
                             .total = count,
                             .classes = class,
                             .class_count = class != NULL ? 1 : 0};
}

static void none_is_0_unless_that_is_a_code(void **state) {
    struct code codes[] = {{.number = -1}, {.number = 0}};
    struct registry registry = registry_of(codes, 2, NULL);
    struct answers answers = answers_new(&registry, unknown_of(NULL), false);
    (void)state;
    assert_int_equal(answers.none, INT_MIN);
    answers_free(&answers);
    registry = registry_of(codes, 1, NULL);
    answers = answers_new(&registry, unknown_of(NULL), false);
    assert_int_equal(answers.none, 0);
    answers_free(&answers);
}

static int digits(const struct answers *answers, const char *string) {
    return answers_from_digits(answers, text_of(string));
}

static void digits_must_be_canonical(void **state) {
    struct code codes[] = {{.number = INT_MIN}, {.number = -7}, {.number = INT_MAX}};
    struct code_class class = {.first = 10, .last = 19};
    struct registry registry = registry_of(codes, 3, &class);
    struct answers answers = answers_new(&registry, unknown_of(NULL), false);
    static const char *const wrong[] = {
        "",
        "-",
        "+",
        "-0",
        "00",
        "010",
        "+10",
        " 10",
        "10 ",
        "1x",
        "9",
        "20",
        "2147483648",
        "-2147483649",
        "4294967306",
        "-007",
        "--7",
        "99999999999",
        "18446744073709551626",
    };
    (void)state;
    assert_int_equal(digits(&answers, "-7"), -7);
    assert_int_equal(digits(&answers, "10"), 10);
    assert_int_equal(digits(&answers, "2147483647"), INT_MAX);
    assert_int_equal(digits(&answers, "-2147483648"), INT_MIN);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        assert_int_equal(digits(&answers, wrong[i]), answers.none);
    }
    answers_free(&answers);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_of_ascii_alone_have_a_case),
        cmocka_unit_test(texts_are_compared_by_all_their_bytes),
        cmocka_unit_test(quoted_text_shows_every_byte),
        cmocka_unit_test(dictionary_keeps_the_lower_value),
        cmocka_unit_test(dictionary_holds_many_texts),
        cmocka_unit_test(near_misses_are_all_there),
        cmocka_unit_test(near_misses_of_a_large_registry_are_few),
        cmocka_unit_test(unknown_is_a_word_or_a_text),
        cmocka_unit_test(none_is_0_unless_that_is_a_code),
        cmocka_unit_test(digits_must_be_canonical),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
