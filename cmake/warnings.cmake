# codebook_warnings: what hand-written C of this project is compiled with. Linked PRIVATE by our own
# targets; nobody who uses codebook inherits it.

add_library(codebook_warnings INTERFACE)
set(options -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef
    -Wswitch-enum -Wstrict-prototypes -Wmissing-prototypes -Wvla)
target_compile_options(codebook_warnings
                       INTERFACE "$<$<C_COMPILER_ID:GNU,Clang,AppleClang>:${options}>")
