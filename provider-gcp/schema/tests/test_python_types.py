import ast
import unittest

import python_types


def parse(text):
    return ast.parse(text, mode="eval").body


class Inputs(unittest.TestCase):
    def type_of(self, text):
        return python_types.input_type(parse(text))

    def test_plain_types(self):
        self.assertEqual(("string", False), self.type_of("pulumi.Input[_builtins.str]"))
        self.assertEqual(("integer", True), self.type_of("pulumi.Input[Optional[_builtins.int]]"))
        self.assertEqual(("number", True), self.type_of("pulumi.Input[Optional[_builtins.float]]"))
        self.assertEqual(("any", False), self.type_of("pulumi.Input[Any]"))
        self.assertEqual(
            ("asset-or-archive", True), self.type_of("pulumi.Input[Optional[Union[pulumi.Asset, pulumi.Archive]]]")
        )

    def test_lists_maps_and_objects(self):
        self.assertEqual(
            ("list<BucketCor>", True), self.type_of("pulumi.Input[Optional[Sequence[pulumi.Input['BucketCorArgs']]]]")
        )
        self.assertEqual(
            ("list<map<string>>", False),
            self.type_of("pulumi.Input[Sequence[pulumi.Input[Mapping[str, pulumi.Input[_builtins.str]]]]]"),
        )
        self.assertEqual(("Nested", False), self.type_of("pulumi.Input['_inputs.NestedArgs']"))

    def test_what_it_does_not_know_is_refused(self):
        for text in ("_builtins.str", "pulumi.Input[bytes]", "pulumi.Input[Union[str, int]]", "pulumi.Input[Mapping[int, str]]"):
            with self.assertRaises(ValueError, msg=text):
                self.type_of(text)


class Outputs(unittest.TestCase):
    def test_objects_are_not_told(self):
        self.assertEqual(
            ("list<object>", True),
            python_types.output_type(parse("pulumi.Output[Optional[Sequence['outputs.BucketCor']]]")),
        )


if __name__ == "__main__":
    unittest.main()
