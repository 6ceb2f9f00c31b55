# codebook_generate(): C tables from a registry or a map, as a step of any CMake build.
#
#   codebook_generate(
#     TARGET name                  library to make; the target name_generate runs the generator
#     REGISTRY id|file             a registry or a map of data/, or a file relative to the caller's
#                                  folder
#     [TYPE STATIC|SHARED|OBJECT]  default: whatever add_library makes
#     [OVERLAY file...]            overlays to apply
#     [PREFIX prefix]              of every C name and of the files; default: the registry's own
#     [PROFILE enum|phrases|full]  how much of the interface; not for a map, nor are OVERLAY, SELECT
#     [FORM split|single]          header and source, or one header
#     [SELECT code...]             only these codes
#     [OUTPUT_DIRECTORY dir]       default: codebook/name in the caller's binary folder
#     [OPTIONS option...]          further options of `codebook generate`
#     [HEADERS_VAR variable]       receives the generated headers, absolute
#     [SOURCES_VAR variable])      receives the generated sources, absolute
#
# Where there is no source to compile (profile enum, form single) the library is an INTERFACE one.
# The prefix is fixed when CMake runs: after changing it in a registry, run CMake again.
#
# The rule's OUTPUT is a stamp, the C files are BYPRODUCTS and the generator leaves a file alone
# that would not change. So an edit that changes no output compiles nothing, and the next build is
# idle. With a header as OUTPUT a Makefile would run the generator at every build for ever.
#
# CODEBOOK_PYTHON names the interpreter, 3.9 or later; by default it is found.

include_guard(GLOBAL)
cmake_policy(VERSION 3.20...3.25)

# Sets CODEBOOK_PYTHON in the cache to the real interpreter. What is on the PATH may be a shim that
# takes ten times as long to start; it is asked once which program it stands for.
function(codebook_find_python)
  get_property(done GLOBAL PROPERTY codebook_python_checked)
  if(done)
    return()
  endif()
  set(candidate "${CODEBOOK_PYTHON}")
  if(NOT candidate OR NOT EXISTS "${candidate}")
    find_package(Python3 3.9 QUIET COMPONENTS Interpreter)
    if(NOT Python3_EXECUTABLE)
      message(FATAL_ERROR "codebook: no Python 3.9 or later found; set CODEBOOK_PYTHON to one")
    endif()
    set(candidate "${Python3_EXECUTABLE}")
  endif()
  set(program "import sys; print(sys.executable); print(sys.version_info >= (3, 9))")
  execute_process(
    COMMAND "${candidate}" -I -S -c "${program}"
    OUTPUT_VARIABLE answer
    ERROR_VARIABLE fault
    RESULT_VARIABLE status)
  string(REGEX MATCH "^([^\n]+)\n(True|False)" answer "${answer}")
  if(NOT status EQUAL 0 OR answer STREQUAL "")
    message(FATAL_ERROR "codebook: ${candidate} is not a Python that runs\n${fault}")
  elseif(CMAKE_MATCH_2 STREQUAL "False")
    message(FATAL_ERROR "codebook: ${candidate} is older than Python 3.9")
  endif()
  set(CODEBOOK_PYTHON "${CMAKE_MATCH_1}"
      CACHE FILEPATH "Interpreter that runs the codebook generator" FORCE)
  set_property(GLOBAL PROPERTY codebook_python_checked TRUE)
endfunction()

# Sets `result` to the command that starts the generator. Its byte code goes to the build folder: a
# checkout may be read-only, and without byte code a start takes several times as long.
function(codebook_command result)
  codebook_find_python()
  cmake_path(SET launcher NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../codebook")
  set(cache "${CMAKE_BINARY_DIR}/CMakeFiles/codebook.dir/pycache")
  set(python "${CODEBOOK_PYTHON}" -I -S -X utf8 -X "pycache_prefix=${cache}")
  set(${result} ${python} "${launcher}" PARENT_SCOPE)
endfunction()

# Sets `result` to the absolute path of a registry or a map that is given by path or by id.
function(codebook_find_registry result given)
  cmake_path(ABSOLUTE_PATH given BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE
             OUTPUT_VARIABLE file)
  cmake_path(SET data NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../data/${given}.json")
  cmake_path(SET map NORMALIZE "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../data/maps/${given}.json")
  if(EXISTS "${file}" AND NOT IS_DIRECTORY "${file}")
    set(${result} "${file}" PARENT_SCOPE)
  elseif(given MATCHES "^[a-z0-9_]+$" AND EXISTS "${data}")
    set(${result} "${data}" PARENT_SCOPE)
  elseif(given MATCHES "^[a-z0-9_]+$" AND EXISTS "${map}")
    set(${result} "${map}" PARENT_SCOPE)
  else()
    message(FATAL_ERROR
            "codebook_generate: no registry ${given}: neither ${file}, ${data} nor ${map}")
  endif()
endfunction()

# Sets `result` to the files that a command will write, absolute, one an item.
function(codebook_list_outputs result)
  execute_process(
    COMMAND ${ARGN} --list-outputs
    OUTPUT_VARIABLE text
    ERROR_VARIABLE fault
    RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "codebook_generate: the generator refuses:\n${fault}")
  endif()
  string(STRIP "${text}" text)
  string(REPLACE "\n" ";" ${result} "${text}")
  set(${result} "${${result}}" PARENT_SCOPE)
endfunction()

# Adds the target name_generate: the stamp rule, and what mends a file that somebody deleted.
# Ninja looks for byproducts itself. Make does not, so there a target that runs at every build takes
# the stamp away where a file of the list has gone.
function(codebook_add_rule name stamp files)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "COMMAND;DEPENDS")
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${files}
    COMMAND ${arg_COMMAND} --depfile "${stamp}.d" --stamp "${stamp}"
    DEPENDS ${arg_DEPENDS}
    DEPFILE "${stamp}.d"
    COMMENT "codebook: generating ${name}"
    VERBATIM)
  add_custom_target(${name}_generate DEPENDS "${stamp}")
  if(NOT CMAKE_GENERATOR MATCHES "Ninja")
    set(script "foreach(file IN ITEMS")
    foreach(file IN LISTS files)
      string(APPEND script "\n    [==[${file}]==]")
    endforeach()
    string(APPEND script ")\n  if(NOT EXISTS \"\${file}\")\n"
           "    file(REMOVE [==[${stamp}]==])\n  endif()\nendforeach()\n")
    file(CONFIGURE OUTPUT "${stamp}.heal.cmake" CONTENT "${script}" @ONLY)
    add_custom_target(${name}_heal COMMAND "${CMAKE_COMMAND}" -P "${stamp}.heal.cmake" VERBATIM)
    add_dependencies(${name}_generate ${name}_heal)
  endif()
endfunction()

# Adds the library `name` of the generated files.
function(codebook_add_library name type folder headers sources)
  if(sources)
    add_library(${name} ${type} ${sources} ${headers})
    set(scope PUBLIC)
    get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT "C" IN_LIST languages)
      set_source_files_properties(${sources} PROPERTIES LANGUAGE CXX)
    endif()
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${name} ${scope} "$<BUILD_INTERFACE:${folder}>")
  add_dependencies(${name} ${name}_generate)
endfunction()

function(codebook_generate)
  set(single TARGET REGISTRY TYPE PREFIX PROFILE FORM OUTPUT_DIRECTORY HEADERS_VAR SOURCES_VAR)
  set(multiple OVERLAY SELECT OPTIONS)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "${single}" "${multiple}")
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "codebook_generate: unknown keyword: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(keyword IN LISTS single multiple)
    if(keyword IN_LIST ARGV AND "${arg_${keyword}}" STREQUAL "")
      message(FATAL_ERROR "codebook_generate: ${keyword} needs a value")
    endif()
  endforeach()
  foreach(keyword TARGET REGISTRY)
    if(NOT DEFINED arg_${keyword})
      message(FATAL_ERROR "codebook_generate: ${keyword} is missing")
    endif()
  endforeach()
  if(TARGET ${arg_TARGET})
    message(FATAL_ERROR "codebook_generate: there is a target ${arg_TARGET} already")
  endif()

  codebook_find_registry(registry "${arg_REGISTRY}")
  if(NOT DEFINED arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "codebook/${arg_TARGET}")
  endif()
  cmake_path(ABSOLUTE_PATH arg_OUTPUT_DIRECTORY BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}"
             NORMALIZE OUTPUT_VARIABLE folder)

  codebook_command(command)
  list(APPEND command generate "${registry}" --output "${folder}")
  set(inputs "${registry}")
  foreach(overlay IN LISTS arg_OVERLAY)
    codebook_find_registry(overlay "${overlay}")
    list(APPEND command --overlay "${overlay}")
    list(APPEND inputs "${overlay}")
  endforeach()
  foreach(keyword PROFILE FORM PREFIX)
    if(DEFINED arg_${keyword})
      string(TOLOWER "--${keyword}" option)
      list(APPEND command ${option} "${arg_${keyword}}")
    endif()
  endforeach()
  if(DEFINED arg_SELECT)
    list(JOIN arg_SELECT "," codes)
    list(APPEND command --select "${codes}")
  endif()
  list(APPEND command ${arg_OPTIONS})

  codebook_list_outputs(files ${command})
  set(headers ${files})
  list(FILTER headers INCLUDE REGEX "\\.h$")
  set(sources ${files})
  list(FILTER sources INCLUDE REGEX "\\.c$")
  if(NOT DEFINED arg_PREFIX AND headers)
    list(GET headers 0 header)
    cmake_path(GET header STEM LAST_ONLY prefix)
    list(APPEND command --prefix "${prefix}")
  endif()

  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/codebook.dir/${arg_TARGET}.stamp")
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/codebook.dir" "${folder}")
  codebook_add_rule(${arg_TARGET} "${stamp}" "${files}" COMMAND ${command} DEPENDS ${inputs})
  codebook_add_library(${arg_TARGET} "${arg_TYPE}" "${folder}" "${headers}" "${sources}")
  if(DEFINED arg_HEADERS_VAR)
    set(${arg_HEADERS_VAR} "${headers}" PARENT_SCOPE)
  endif()
  if(DEFINED arg_SOURCES_VAR)
    set(${arg_SOURCES_VAR} "${sources}" PARENT_SCOPE)
  endif()
endfunction()
