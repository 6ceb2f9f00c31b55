"""codebook_c_library: C tables from a registry or a map, as a step of a Bazel build.

    load("@codebook//bazel:defs.bzl", "codebook_c_library")

    codebook_c_library(
        name = "phone",
        registry = "phone.json",
    )

Every file that a run of the generator may read is an input of its action, and the generator itself is
one of them, codebook.pyz. So sandboxes and remote caches serve it.
"""

load("@rules_cc//cc:defs.bzl", "cc_library")

_PYTHON = "@bazel_tools//tools/python:toolchain_type"
_SUFFIXES = {
    "split": [".h", ".c"],
    "single": [".h"],
    "hpp": [".hpp"],
}

_GeneratorInfo = provider(
    "The generator, and what runs it.",
    fields = {
        "files": "depset: the interpreter, where it is part of the build",
        "python": "File or path: the interpreter",
        "pyz": "File: codebook.pyz",
    },
)

def _pyz_impl(ctx):
    runtime = ctx.toolchains[_PYTHON].py3_runtime
    python = runtime.interpreter or runtime.interpreter_path
    files = runtime.files or depset()
    pyz = ctx.actions.declare_file("codebook.pyz")
    ctx.actions.run(
        executable = python,
        arguments = ["-I", "-S", "-B", ctx.file.script.path, pyz.path],
        inputs = ctx.files.srcs + [ctx.file.script],
        tools = files,
        outputs = [pyz],
        mnemonic = "CodebookPack",
        progress_message = "Packing codebook.pyz",
    )
    return [
        DefaultInfo(files = depset([pyz])),
        _GeneratorInfo(files = files, python = python, pyz = pyz),
    ]

codebook_pyz = rule(
    implementation = _pyz_impl,
    doc = "The generator with its templates and registries in one file.",
    attrs = {
        "script": attr.label(allow_single_file = True, mandatory = True),
        "srcs": attr.label_list(allow_files = True, mandatory = True),
    },
    toolchains = [_PYTHON],
)

def _generate_impl(ctx):
    generator = ctx.attr._generator[_GeneratorInfo]
    folder = ctx.attr.folder
    outputs = [
        ctx.actions.declare_file("%s/%s%s" % (folder, ctx.attr.prefix, suffix))
        for suffix in ctx.attr.suffixes
    ]
    arguments = ctx.actions.args()
    arguments.add_all(["-I", "-S", generator.pyz, "generate", ctx.file.registry])
    arguments.add("--output", outputs[0].dirname)
    arguments.add("--prefix", ctx.attr.prefix)
    arguments.add_all(ctx.files.overlays, before_each = "--overlay")
    arguments.add_all(ctx.attr.options)
    ctx.actions.run(
        executable = generator.python,
        arguments = [arguments],
        inputs = [generator.pyz, ctx.file.registry] + ctx.files.overlays + ctx.files.data,
        tools = generator.files,
        outputs = outputs,
        mnemonic = "Codebook",
        progress_message = "Generating C from %s" % ctx.file.registry.short_path,
    )
    return [DefaultInfo(files = depset(outputs))]

_generate = rule(
    implementation = _generate_impl,
    attrs = {
        "data": attr.label_list(allow_files = [".json"]),
        "folder": attr.string(mandatory = True),
        "options": attr.string_list(),
        "overlays": attr.label_list(allow_files = [".json"]),
        "prefix": attr.string(mandatory = True),
        "registry": attr.label(allow_single_file = [".json"], mandatory = True),
        "suffixes": attr.string_list(mandatory = True),
        "_generator": attr.label(
            cfg = "exec",
            default = "//:pyz",
            providers = [_GeneratorInfo],
        ),
    },
)

def codebook_c_library(
        name,
        registry,
        prefix = None,
        overlays = [],
        data = [],
        profile = "full",
        form = "split",
        codes = [],
        x_macro = True,
        options = [],
        **kwargs):
    """A cc_library of the C that codebook makes of a registry or a map.

    Args:
      name: of the library.
      registry: the file, such as "phone.json" or "@codebook//:data/http.json".
      prefix: of every C name and of the files; the name of the library by default.
      overlays: files of overlays to apply.
      data: registries that these name, where they are not among those of codebook.
      profile: "enum", "phrases" or "full": how much of the interface.
      form: "split" for header and source, "single" for one header, "hpp" for one of C++17.
      codes: only these codes of a registry.
      x_macro: whether the split form has PREFIX.map.h, which holds PREFIX_MAP; say False of a map.
      options: further options of `codebook generate`.
      **kwargs: go to cc_library, such as visibility.
    """
    if form not in _SUFFIXES:
        fail("codebook_c_library: form is split, single or hpp, not %s" % form)
    chosen = ["--form", form] if form != "split" else []
    chosen += ["--profile", profile] if profile != "full" else []
    chosen += ["--select", ",".join([str(code) for code in codes])] if codes else []
    suffixes = [".h"] if profile == "enum" and form != "hpp" else _SUFFIXES[form]
    if x_macro and ".c" in suffixes:
        suffixes = suffixes + [".map.h"]
    prefix = prefix or name
    folder = name + "_codebook"
    _generate(
        name = folder,
        registry = registry,
        folder = folder,
        prefix = prefix,
        overlays = overlays,
        data = data,
        suffixes = suffixes,
        options = chosen + options,
        visibility = ["//visibility:private"],
    )
    files = [":%s" % folder]
    cc_library(
        name = name,
        srcs = files,
        hdrs = files,
        strip_include_prefix = folder,
        **kwargs
    )
