/*
 * What the verifier takes out of a registry and its overlays, under each option, and what it says
 * of a file that is JSON but no registry. Files are written to the working directory.
 */

#include "harness.h"
#include "names.h"
#include "registry.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

static const char base_path[] = "test_registry.json";
static const char overlay_path[] = "test_overlay.json";

/** A registry read by read_as(), and what was printed meanwhile. */
struct reading {
    struct registry registry;
    struct capture capture;
    enum exit_status status;
};

static void read_as(struct reading *reading, const struct registry_options *options) {
    capture_begin(&reading->capture);
    struct report report = {reading->capture.stream, 0, 0, 0};
    reading->status = registry_read(options, &report, &reading->registry);
    capture_text(&reading->capture);
}

static void end_reading(struct reading *reading) {
    registry_free(&reading->registry);
    capture_end(&reading->capture);
    remove(base_path);
    remove(overlay_path);
}

#define HEAD "{\"registry\": {\"id\": \"t\"}, "
#define OVERLAY "{\"overlay\": {\"id\": \"o\", \"extends\": \"t\"}, "
#define CODES \
    "\"codes\": [{\"code\": 5, \"name\": \"FIVE\", \"phrase\": \"Five\"}," \
    "{\"code\": -7, \"name\": \"LOW\", \"phrase\": \"Low\"," \
    " \"aliases\": [{\"name\": \"DEEP\"}, {\"phrase\": \"Deep\"}]}," \
    "{\"code\": 9, \"name\": \"NINE\", \"phrase\": \"Nine\", \"status\": \"unregistered\"}]"

/* The texts given must be refused with exactly the lines given. */
static void expect_refused(const char *json, const char *overlay, const char *lines) {
    const char *const overlays[] = {overlay_path};
    const struct registry_options options = {
        .path = base_path, .overlays = overlays, .overlay_count = overlay != NULL ? 1 : 0};
    struct reading reading;
    write_text(base_path, json);
    if (overlay != NULL) {
        write_text(overlay_path, overlay);
    }
    read_as(&reading, &options);
    assert_string_equal(reading.capture.text, lines);
    assert_int_equal(reading.status, STATUS_REFUSED);
    end_reading(&reading);
}

static void codes_are_sorted_and_found(void **state) {
    const struct registry_options options = {.path = base_path};
    struct reading reading;
    (void)state;
    write_text(base_path, HEAD CODES "}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, STATUS_DONE);
    assert_int_equal(reading.registry.count, 2);
    assert_int_equal(reading.registry.total, 3);
    assert_int_equal(reading.registry.codes[0].number, -7);
    assert_int_equal(reading.registry.codes[1].number, 5);
    assert_ptr_equal(registry_code(&reading.registry, 5), &reading.registry.codes[1]);
    assert_null(registry_code(&reading.registry, 9));
    assert_null(registry_code(&reading.registry, INT_MIN));
    assert_null(registry_class(&reading.registry, 5));
    assert_int_equal(reading.registry.phrases.included, 3);
    assert_int_equal(reading.registry.names.included, 3);
    end_reading(&reading);
}

static void unregistered_codes_come_when_asked_for(void **state) {
    const struct registry_options options = {.path = base_path, .unregistered = true};
    struct reading reading;
    (void)state;
    write_text(base_path, HEAD CODES "}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, STATUS_DONE);
    assert_int_equal(reading.registry.count, 3);
    assert_non_null(registry_code(&reading.registry, 9));
    end_reading(&reading);
}

static void classes_are_found_by_range(void **state) {
    const struct registry_options options = {.path = base_path};
    struct reading reading;
    (void)state;
    write_text(base_path,
               HEAD "\"classes\": ["
                    "{\"id\": \"b\", \"first\": 5, \"last\": 2147483647, \"title\": \"B\"},"
                    "{\"id\": \"a\", \"first\": -2147483648, \"last\": 1, \"title\": \"A\"}"
                    "], " CODES "}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, STATUS_DONE);
    assert_ptr_equal(registry_class(&reading.registry, INT_MIN), &reading.registry.classes[0]);
    assert_ptr_equal(registry_class(&reading.registry, 1), &reading.registry.classes[0]);
    assert_null(registry_class(&reading.registry, 2));
    assert_null(registry_class(&reading.registry, 4));
    assert_ptr_equal(registry_class(&reading.registry, 5), &reading.registry.classes[1]);
    assert_ptr_equal(registry_class(&reading.registry, INT_MAX), &reading.registry.classes[1]);
    end_reading(&reading);
}

static void overlay_adds_codes_and_aliases(void **state) {
    const char *const overlays[] = {overlay_path};
    const struct registry_options options = {
        .path = base_path, .overlays = overlays, .overlay_count = 1};
    struct reading reading;
    (void)state;
    write_text(base_path, HEAD CODES "}");
    write_text(overlay_path,
               OVERLAY "\"codes\": [{\"code\": 0, \"name\": \"NIL\", \"phrase\": \"Nil\"}],"
                       "\"aliases\": [{\"code\": 5, \"phrase\": \"Fünf\"},"
                       "{\"code\": 9, \"name\": \"NEUN\"}]}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, STATUS_DONE);
    assert_int_equal(reading.registry.count, 3);
    assert_string_equal(registry_code(&reading.registry, 0)->place.path, overlay_path);
    const struct wording *last =
        &reading.registry.phrases.items[reading.registry.phrases.count - 1];
    assert_string_equal(last->text.bytes, "Fünf");
    assert_string_equal(last->place.path, overlay_path);
    assert_true(last->included);
    assert_false(reading.registry.names.items[reading.registry.names.count - 1].included);
    end_reading(&reading);
}

static void expect_selected(const char *select, size_t count) {
    const char *const lists[] = {select};
    const struct registry_options options = {
        .path = base_path, .unregistered = true, .select = lists, .select_count = 1};
    struct reading reading;
    write_text(base_path, HEAD CODES "}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, count > 0 ? STATUS_DONE : STATUS_USAGE);
    assert_true((reading.capture.length == 0) == (count > 0));
    assert_int_equal(reading.registry.count, count);
    end_reading(&reading);
}

static void selection_is_by_number_range_or_name(void **state) {
    (void)state;
    expect_selected("5", 1);
    expect_selected("-7", 1);
    expect_selected("-7-5", 2);
    expect_selected("-9--6", 1);
    expect_selected("five,9", 2);
    expect_selected(" deep , 5-5", 2);
    expect_selected("6", 0);
    expect_selected("SIX", 0);
    expect_selected("5,", 0);
    expect_selected("5-x", 0);
    expect_selected("99999999999", 0);
}

#define TOKENS \
    "\"tokens\": [{\"token\": \"Via\", \"ordinal\": 9, \"name\": \"VIA\"," \
    " \"aliases\": [{\"token\": \"v\"}, {\"name\": \"WAY\"}]}," \
    "{\"token\": \"9\", \"ordinal\": 5, \"name\": \"9\"}]"

static void tokens_are_read_by_ordinal(void **state) {
    const struct registry_options options = {.path = base_path};
    struct reading reading;
    struct capture names;
    (void)state;
    write_text(base_path, HEAD TOKENS "}");
    read_as(&reading, &options);
    assert_int_equal(reading.status, STATUS_DONE);
    assert_true(reading.registry.tokens);
    assert_false(reading.registry.case_sensitive);
    assert_int_equal(reading.registry.count, 2);
    assert_string_equal(registry_code(&reading.registry, 9)->phrase.bytes, "Via");
    assert_int_equal(reading.registry.phrases.included, 3);
    capture_begin(&names);
    assert_int_equal(names_print(&reading.registry, false, names.stream), 0);
    assert_begins(capture_text(&names),
                  "#define SUBJECT_TOKENS\n#ifdef ENUMERATOR\n"
                  "ENUMERATOR(9)\nENUMERATOR(VIA)\nENUMERATOR(WAY)\n#endif\n");
    capture_end(&names);
    end_reading(&reading);
}

static void tokens_are_selected_by_text_before_number(void **state) {
    const char *const lists[] = {"9"};
    const struct registry_options options = {.path = base_path, .select = lists, .select_count = 1};
    struct reading reading;
    (void)state;
    write_text(base_path, HEAD TOKENS "}");
    read_as(&reading, &options);
    assert_int_equal(reading.registry.count, 1);
    assert_int_equal(reading.registry.codes[0].number, 5);
    end_reading(&reading);
}

static void tokens_at_fault_are_named(void **state) {
    (void)state;
    expect_refused("{\"registry\": {\"id\": \"t\", \"case\": \"both\"}, " CODES ", " TOKENS "}",
                   NULL,
                   "test_registry.json: /codes: error: must not stand beside tokens\n"
                   "test_registry.json: /registry/case: error: must be sensitive or insensitive\n");
    expect_refused(
        HEAD "\"tokens\": [{\"ordinal\": 0}, {\"ordinal\": 65536}, {\"code\": 1},"
             "{\"ordinal\": 1, \"name\": \"A\", \"phrase\": \"A\"}]}",
        NULL,
        "test_registry.json: /tokens/0/ordinal: error: must be an integer from 1 to 65535\n"
        "test_registry.json: /tokens/1/ordinal: error: must be an integer from 1 to 65535\n"
        "test_registry.json: /tokens/2/ordinal: error: must be an integer from "
        "-2147483648 to 2147483647\n"
        "test_registry.json: /tokens/3/token: error: must be a text of at least one "
        "byte\n");
    expect_refused(HEAD TOKENS "}",
                   OVERLAY "\"tokens\": [{\"token\": \"To\", \"ordinal\": 9, \"name\": \"TO\"}],"
                           "\"aliases\": [{\"ordinal\": 6, \"token\": \"x\"}]}",
                   "test_overlay.json: /tokens/0/ordinal: error: another row has the number 9 too\n"
                   "test_overlay.json: /aliases/0/ordinal: error: no row has the number 6\n");
}

static void what_is_no_registry_is_refused(void **state) {
    (void)state;
    expect_refused("[]", NULL,
                   "test_registry.json: error: must be an object with the key \"registry\", "
                   "itself an object\n");
    expect_refused("{\"registry\": 1}", NULL,
                   "test_registry.json: error: must be an object with the key \"registry\", "
                   "itself an object\n");
    expect_refused("{\"registry\": {}, \"codes\": {}, \"classes\": 7}", NULL,
                   "test_registry.json: /registry/id: error: must be a text of at least one byte\n"
                   "test_registry.json: /classes: error: must be an array\n"
                   "test_registry.json: /codes: error: must be an array\n");
}

static void rows_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(HEAD "\"codes\": [{\"code\": 2147483648}, 7,"
                        "{\"code\": 1, \"name\": \"A\\u0000\", \"phrase\": \"A\"},"
                        "{\"code\": 1, \"name\": \"A\", \"phrase\": \"\"},"
                        "{\"code\": 1, \"name\": \"A\", \"phrase\": \"A\", \"aliases\": 1}]}",
                   NULL,
                   "test_registry.json: /codes/0/code: error: must be an integer from -2147483648 "
                   "to 2147483647\n"
                   "test_registry.json: /codes/1/code: error: must be an integer from -2147483648 "
                   "to 2147483647\n"
                   "test_registry.json: /codes/2/name: error: must not hold a NUL\n"
                   "test_registry.json: /codes/3/phrase: error: must be a text of at least one "
                   "byte\n"
                   "test_registry.json: /codes/4/aliases: error: must be an array\n");
    expect_refused(HEAD "\"codes\": [{\"code\": 1, \"name\": \"A\", \"phrase\": \"A\"},"
                        "{\"code\": 1, \"name\": \"B\", \"phrase\": \"B\","
                        " \"aliases\": [{}, {\"phrase\": \"C\", \"name\": \"C\"}]}]}",
                   NULL,
                   "test_registry.json: /codes/1/code: error: another row has the number 1 too\n"
                   "test_registry.json: /codes/1/aliases/0/name: error: must be a text of at least "
                   "one byte\n"
                   "test_registry.json: /codes/1/aliases/1: error: must have either a phrase or a "
                   "name\n");
}

static void classes_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(HEAD "\"classes\": ["
                        "{\"id\": \"a\", \"first\": 5, \"last\": 4, \"title\": \"A\"},"
                        "{\"id\": \"b\", \"first\": 1, \"last\": 4, \"title\": \"B\"},"
                        "{\"id\": \"c\", \"first\": 4, \"last\": 6, \"title\": \"C\"},"
                        "{\"id\": \"d\", \"first\": 9, \"last\": 9, \"title\": \"D\","
                        " \"fallback\": null}], " CODES "}",
                   NULL,
                   "test_registry.json: /classes/0/last: error: 4 is less than first, 5\n"
                   "test_registry.json: /classes/3/fallback: error: must be an integer from "
                   "-2147483648 to 2147483647\n"
                   "test_registry.json: /classes/2: error: overlaps the class before it\n");
}

static void overlays_at_fault_are_named(void **state) {
    (void)state;
    expect_refused(HEAD CODES "}", "{}",
                   "test_overlay.json: error: must be an object with the key \"overlay\", itself "
                   "an object\n");
    expect_refused(HEAD CODES "}", "{\"overlay\": {\"extends\": \"u\"}}",
                   "test_overlay.json: /overlay/extends: error: is \"u\", the registry's id is "
                   "\"t\"\n");
    expect_refused(HEAD CODES "}", OVERLAY "\"aliases\": [{}, {\"code\": 6, \"name\": \"SIX\"}]}",
                   "test_overlay.json: /aliases/0/code: error: must be an integer from -2147483648 "
                   "to 2147483647\n"
                   "test_overlay.json: /aliases/1/code: error: no row has the number 6\n");
    expect_refused(HEAD CODES "}",
                   OVERLAY "\"codes\": [{\"code\": 5, \"name\": \"V\", \"phrase\": \"V\"}]}",
                   "test_overlay.json: /codes/0/code: error: another row has the number 5 too\n");
}

#define NO_PROPERTIES \
    "#endif\n#ifdef PROPERTY_ENUMERATOR\n#endif\n#ifdef GETTER_TYPES\n#endif\n" \
    "#ifdef GETTER\n#endif\n#ifdef PREDICATE\n"

static void names_are_printed_for_the_subject(void **state) {
    const struct registry_options options = {.path = base_path};
    struct reading reading;
    struct capture names;
    (void)state;
    write_text(base_path,
               HEAD "\"classes\": [{\"id\": \"any_one\", \"first\": -9, \"last\": 9, \"title\": "
                    "\"Any\", \"kind\": \"provisional\"}], " CODES "}");
    read_as(&reading, &options);
    capture_begin(&names);
    assert_int_equal(names_print(&reading.registry, false, names.stream), 0);
    assert_string_equal(capture_text(&names),
                        "#ifdef ENUMERATOR\n"
                        "ENUMERATOR(LOW)\nENUMERATOR(DEEP)\nENUMERATOR(FIVE)\n"
                        "ENUMERATOR(CLASS_NONE)\nENUMERATOR(CLASS_ANY_ONE)\n" NO_PROPERTIES
                        "PREDICATE(is_provisional)\nPREDICATE(is_any_one)\n#endif\n");
    capture_end(&names);
    end_reading(&reading);
}

static void name_that_is_not_one_of_c_is_not_printed(void **state) {
    const struct registry_options options = {.path = base_path};
    struct reading reading;
    struct capture names;
    (void)state;
    write_text(base_path, HEAD "\"codes\": [{\"code\": 1, \"name\": \"A)\", \"phrase\": \"A\"}]}");
    read_as(&reading, &options);
    capture_begin(&names);
    assert_int_equal(names_print(&reading.registry, false, names.stream), -1);
    assert_string_equal(capture_text(&names),
                        "#ifdef ENUMERATOR\nENUMERATOR(CLASS_NONE)\n" NO_PROPERTIES "#endif\n");
    capture_end(&names);
    end_reading(&reading);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_are_sorted_and_found),
        cmocka_unit_test(unregistered_codes_come_when_asked_for),
        cmocka_unit_test(classes_are_found_by_range),
        cmocka_unit_test(overlay_adds_codes_and_aliases),
        cmocka_unit_test(selection_is_by_number_range_or_name),
        cmocka_unit_test(tokens_are_read_by_ordinal),
        cmocka_unit_test(tokens_are_selected_by_text_before_number),
        cmocka_unit_test(tokens_at_fault_are_named),
        cmocka_unit_test(what_is_no_registry_is_refused),
        cmocka_unit_test(rows_at_fault_are_named),
        cmocka_unit_test(classes_at_fault_are_named),
        cmocka_unit_test(overlays_at_fault_are_named),
        cmocka_unit_test(names_are_printed_for_the_subject),
        cmocka_unit_test(name_that_is_not_one_of_c_is_not_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
