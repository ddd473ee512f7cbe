import tempfile
import unittest
from pathlib import Path

import extract
import python_sources

RESOURCE = '''
@pulumi.input_type
class ThingArgs:
    def __init__(__self__, *,
                 display_name: pulumi.Input[_builtins.str],
                 pass_word: pulumi.Input[Optional[_builtins.str]] = None,
                 parts: pulumi.Input[Optional[Sequence[pulumi.Input['ThingPartArgs']]]] = None):
        pass

    @_builtins.property
    @pulumi.getter(name="displayName")
    def display_name(self) -> pulumi.Input[_builtins.str]:
        return pulumi.get(self, "display_name")

    @_builtins.property
    @pulumi.getter(name="passWord")
    def pass_word(self) -> pulumi.Input[Optional[_builtins.str]]:
        return pulumi.get(self, "pass_word")

    @_builtins.property
    @pulumi.getter
    def parts(self) -> pulumi.Input[Optional[Sequence[pulumi.Input['ThingPartArgs']]]]:
        return pulumi.get(self, "parts")


@pulumi.type_token("gcp:some/thing:Thing")
class Thing(pulumi.CustomResource):
    def _internal_init(__self__, resource_name, opts=None, pass_word=None, parts=None, __props__=None):
        __props__.__dict__["pass_word"] = None if pass_word is None else pulumi.Output.secret(pass_word)
        __props__.__dict__["parts"] = parts
        alias_opts = pulumi.ResourceOptions(aliases=[pulumi.Alias(type_="gcp:old/thing:Thing")])
        secret_opts = pulumi.ResourceOptions(additional_secret_outputs=["passWord"])

    @_builtins.property
    @pulumi.getter(name="passWord")
    def pass_word(self) -> pulumi.Output[Optional[_builtins.str]]:
        return pulumi.get(self, "pass_word")

    @_builtins.property
    @pulumi.getter
    def parts(self) -> pulumi.Output[Sequence['outputs.ThingPart']]:
        return pulumi.get(self, "parts")
'''
INPUTS = '''
class ThingPartArgsDict(TypedDict):
    size: NotRequired[pulumi.Input[Optional[_builtins.int]]]

@pulumi.input_type
class ThingPartArgs:
    def __init__(__self__, *,
                 size: pulumi.Input[Optional[_builtins.int]] = None):
        pass

    @_builtins.property
    @pulumi.getter
    def size(self) -> pulumi.Input[Optional[_builtins.int]]:
        return pulumi.get(self, "size")


@pulumi.input_type
class UnusedArgs:
    pass
'''


class Packages(unittest.TestCase):
    def modules(self, *tokens):
        with tempfile.TemporaryDirectory() as folder:
            module = Path(folder) / "some"
            module.mkdir()
            (module / "thing.py").write_text(RESOURCE)
            (module / "_inputs.py").write_text(INPUTS)
            return python_sources.Package(Path(folder)).modules(list(tokens))

    def test_a_resource_and_the_objects_that_it_takes(self):
        self.assertEqual(
            {
                "some": {
                    "resources": {
                        "gcp:some/thing:Thing": {
                            "inputs": {"displayName": "string!", "parts": "list<ThingPart>", "passWord": "string"},
                            "outputs": {"parts": "list<object>", "passWord": "string?"},
                            "secretInputs": ["passWord"],
                            "secretOutputs": ["passWord"],
                            "aliases": ["gcp:old/thing:Thing"],
                        }
                    },
                    "types": {"ThingPart": {"size": "integer"}},
                }
            },
            self.modules("gcp:some/thing:Thing"),
        )

    def test_a_type_that_is_not_there_is_refused(self):
        with self.assertRaisesRegex(ValueError, "gcp:some/thing:Other"):
            self.modules("gcp:some/thing:Other")


class Lists(unittest.TestCase):
    def test_comments_and_empty_lines_are_no_tokens(self):
        self.assertEqual(["gcp:a/b:B"], extract.listed("# why\n\ngcp:a/b:B\n"))

    def test_a_token_is_listed_once(self):
        with self.assertRaisesRegex(ValueError, "twice: gcp:a/b:B"):
            extract.listed("gcp:a/b:B\ngcp:a/b:B\n")


if __name__ == "__main__":
    unittest.main()
